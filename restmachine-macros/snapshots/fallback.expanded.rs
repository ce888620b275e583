fn not_found(uri: &Uri, tenant: &str) -> StatusCode {
    StatusCode::NOT_FOUND
}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
struct not_found {}
const _: () = {
    use ::restmachine::__private as __rm;
    #[cors(__taken)]
    const _: () = ();
    const __CORS: __rm::Cors = __rm::Cors::Off;
    impl __rm::Endpoint for not_found {
        const ROUTES: &'static [__rm::Route] = &[];
        const FALLBACK: ::core::option::Option<__rm::Route> = ::core::option::Option::Some(__rm::Route {
            method: __rm::RouteMethod::ANY,
            prefix_parameters: &["tenant"],
            handler: ::core::concat!(::core::module_path!(), "::not_found"),
            file: ::core::file!(),
            line: 0,
            cors: __CORS,
            ..__rm::Route::UNMERGED
        });
    }
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for not_found
    where
        Uri: __rm::Lent<__S>,
    {
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __argument_0 = __rm::lend::<Uri, __S>(__exchange, __state)?;
            let __argument_1 = __rm::prefix_parameter_text(__exchange, "tenant")?;
            let __response = __rm::IntoResponse::into_response(
                not_found(__argument_0, __argument_1),
            );
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
