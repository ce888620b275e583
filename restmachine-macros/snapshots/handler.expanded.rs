async fn get_user(id: u64) -> Json<Value> {
    Json(json!({ "id" : id }))
}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
struct get_user {}
const _: () = {
    use ::restmachine::__private as __rm;
    const __CORS: __rm::Cors = __rm::Cors::Inherited;
    impl __rm::Endpoint for get_user {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::GET,
                path: "/users/{id}",
                segments: &[
                    __rm::Segment::literal("users", 4053729971732303414),
                    __rm::Segment::parameter("id"),
                ],
                bindings: &[0],
                handler: ::core::concat!(::core::module_path!(), "::get_user"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
        ];
    }
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for get_user {
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            _: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __argument_0 = __rm::parameter::<u64, _>(__exchange, 0)?;
            let __response = __rm::IntoResponse::into_response(
                get_user(__argument_0).await,
            );
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
