/// Replaces or patches.
#[must_use]
pub async fn store(
    tenant: Tenant,
    id: u64,
    Query(page): Query<Page>,
    note: Option<Json<Note>>,
) -> impl IntoResponse {
    page.of(tenant, id, note).await
}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
pub struct store {}
const _: () = {
    use ::restmachine::__private as __rm;
    #[patch(__taken)]
    const _: () = ();
    const __CORS: __rm::Cors = __rm::Cors::Inherited;
    impl __rm::Endpoint for store {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::PUT,
                path: "/items/{id}",
                segments: &[
                    __rm::Segment::literal("items", 2727919621226358342),
                    __rm::Segment::parameter("id"),
                ],
                bindings: &[0],
                prefix_parameters: &["tenant"],
                handler: ::core::concat!(::core::module_path!(), "::store"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
            __rm::Route {
                method: __rm::RouteMethod::PATCH,
                path: "/items/{id}",
                segments: &[
                    __rm::Segment::literal("items", 2727919621226358342),
                    __rm::Segment::parameter("id"),
                ],
                bindings: &[0],
                prefix_parameters: &["tenant"],
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
        Query<Page>: __rm::FromRequest<__S>,
        Option<Json<Note>>: __rm::FromRequest<__S>,
    {
        const OWNED_ARGUMENTS: &'static [__rm::OwnedArgument] = &[
            __rm::OwnedArgument::of::<Query<Page>, __S>("Query"),
            __rm::OwnedArgument::of::<Option<Json<Note>>, __S>("Json"),
        ];
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __argument_0 = __rm::prefix_parameter::<
                Tenant,
                _,
            >(__exchange, "tenant")?;
            let __argument_1 = __rm::parameter::<u64, _>(__exchange, 0)?;
            let __argument_2 = __rm::extract::<Query<Page>, __S>(__exchange, __state)
                .await?;
            let __argument_3 = __rm::extract::<
                Option<Json<Note>>,
                __S,
            >(__exchange, __state)
                .await?;
            let __response = __rm::IntoResponse::into_response(
                store(__argument_0, __argument_1, __argument_2, __argument_3).await,
            );
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
