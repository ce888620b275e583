fn store(agent: Agent, Json(note): Json<Note>) {
    save(agent, note)
}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
struct store {}
const _: () = {
    use ::restmachine::__private as __rm;
    const __CORS: __rm::Cors = __rm::Cors::Inherited;
    impl __rm::Endpoint for store {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::POST,
                path: "/notes",
                segments: &[__rm::Segment::literal("notes", 6625684300807704725)],
                bindings: &[],
                handler: ::core::concat!(::core::module_path!(), "::store"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
        ];
    }
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for store
    where
        Agent: __rm::FromRequest<__S>,
        Json<Note>: __rm::FromRequest<__S>,
    {
        const OWNED_ARGUMENTS: &'static [__rm::OwnedArgument] = &[
            __rm::OwnedArgument::of::<Agent, __S>("Agent"),
            __rm::OwnedArgument::of::<Json<Note>, __S>("Json"),
        ];
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __argument_0 = __rm::extract::<Agent, __S>(__exchange, __state).await?;
            let __argument_1 = __rm::extract::<Json<Note>, __S>(__exchange, __state)
                .await?;
            let __response = __rm::IntoResponse::into_response(
                store(__argument_0, __argument_1),
            );
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
