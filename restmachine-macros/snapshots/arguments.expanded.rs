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
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
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
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for purge
    where
        HeaderMap: __rm::Lent<__S>,
        Json<Value>: __rm::FromRequest<__S>,
        Database: __rm::Lent<__S>,
    {
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __argument_0 = __rm::parameter_text(__exchange, 0)?;
            let __argument_1 = __rm::lend::<HeaderMap, __S>(__exchange, __state)?;
            let __argument_2 = __rm::extract::<Json<Value>, __S>(__exchange, __state)
                .await?;
            let __argument_3 = __rm::parameter::<u64, _>(__exchange, 1)?;
            let __argument_4 = __rm::lend::<Database, __S>(__exchange, __state)?;
            let __response = __rm::IntoResponse::into_response(
                purge(
                    __argument_0,
                    __argument_1,
                    __argument_2,
                    __argument_3,
                    __argument_4,
                ),
            );
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
