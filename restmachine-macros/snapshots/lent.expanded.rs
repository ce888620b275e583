#[allow(clippy::ptr_arg)]
fn names(names: &Vec<String>, shape: &dyn Shape) -> String {
    names.join(shape.separator())
}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
struct names {}
const _: () = {
    use ::restmachine::__private as __rm;
    const __CORS: __rm::Cors = __rm::Cors::Inherited;
    impl __rm::Endpoint for names {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::GET,
                path: "/names",
                segments: &[__rm::Segment::literal("names", 10553276883501198244)],
                bindings: &[],
                handler: ::core::concat!(::core::module_path!(), "::names"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
        ];
    }
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for names
    where
        Vec<String>: __rm::Lent<__S>,
        dyn Shape: __rm::LentUnsized<__S, ::std::sync::Arc<dyn Shape>>,
    {
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __argument_0 = __rm::lend::<Vec<String>, __S>(__exchange, __state)?;
            let __argument_1 = __rm::lend::<dyn Shape, __S>(__exchange, __state)?;
            let __response = __rm::IntoResponse::into_response(
                names(__argument_0, __argument_1),
            );
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
