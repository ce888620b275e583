pub(crate) fn purge(
    name: &str,
    headers: &HeaderMap,
    Json(event): Json<Value>,
    tenant: u64,
    db: &Database,
) -> StatusCode {
    StatusCode::ACCEPTED
}
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub(crate) struct purge {}
const _: () = {
    use ::restmachine::__private as __rm;
    const __CORS: __rm::Cors = __rm::Cors::Inherited;
    impl __rm::Endpoint for purge {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::custom("PURGE"),
                path: "/tenants/{tenant}/files/{name}.json",
                segments: &[
                    __rm::Segment::literal("tenants", 4191383815027958846),
                    __rm::Segment::parameter("tenant"),
                    __rm::Segment::literal("files", 17194822405966464040),
                    __rm::Segment::affixed("", "name", ".json"),
                ],
                bindings: &[1, 0],
                handler: ::core::concat!(::core::module_path!(), "::purge"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
        ];
    }
    impl<__S: ::core::marker::Sync> __rm::Serve<__S> for purge
    where
        HeaderMap: __rm::Lent<__S>,
        Json<Value>: __rm::FromRequest<__S>,
        Database: __rm::Lent<__S>,
    {
        async fn serve(
            head: &__rm::RequestHead,
            body: &mut __rm::Body,
            state: &__S,
        ) -> ::core::result::Result<__rm::Response, __rm::Response> {
            let argument_0 = __rm::parameter_text(head, 0)?;
            let argument_1 = __rm::lend::<HeaderMap, __S>(head, state);
            let argument_2 = __rm::extract::<Json<Value>, __S>(head, body, state).await?;
            let argument_3 = __rm::parameter::<u64>(head, 1)?;
            let argument_4 = __rm::lend::<Database, __S>(head, state);
            ::core::result::Result::Ok(
                __rm::IntoResponse::into_response(
                    purge(&argument_0, argument_1, argument_2, argument_3, argument_4),
                ),
            )
        }
    }
};
