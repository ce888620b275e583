/// Everything this service answers.
#[allow(clippy::exhaustive_structs)]
pub struct App;
#[allow(dead_code, private_bounds, private_interfaces)]
impl App {
    /// The router as a service whose handlers borrow from `state`.
    pub fn with_state(state: AppState) -> ::restmachine::Service<Self, AppState>
    where
        for<'__a> Self: ::restmachine::__private::Rooted<
            '__a,
            { <Self as ::restmachine::Router>::UNPROVIDED.entry },
            { <Self as ::restmachine::Router>::UNPROVIDED.line },
        >,
    {
        ::restmachine::Service::new(state)
    }
    #[doc(hidden)]
    pub fn service() -> ::restmachine::Service<Self, AppState>
    where
        for<'__a> Self: ::restmachine::__private::WithoutState<'__a, AppState>,
    {
        ::restmachine::Service::new(
            <Self as ::restmachine::__private::WithoutState<'_, AppState>>::state(),
        )
    }
    /// Every route, mounted ones included.
    pub const fn routes() -> &'static [::restmachine::RouteInfo] {
        <Self as ::restmachine::Router>::ROUTES
    }
    /// Every route with the policy that governs it.
    pub fn report() -> ::restmachine::Report {
        ::restmachine::Report::of::<Self>()
    }
}
const _: () = {
    use ::restmachine::__private as __rm;
    const __CORS: __rm::Cors = {
        static __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::ConstantPolicy {
            origins: __rm::ConstantOrigins::Any,
            methods: ::core::option::Option::None,
            allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
            expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
            max_age: __rm::DeltaSeconds::of(3600),
            flags: __rm::PolicyFlags::OFF,
        });
        fn __headers() -> &'static __rm::PolicyHeaders {
            static __HEADERS: __rm::PolicyHeaders = __rm::PolicyHeaders::of(&__POLICY);
            &__HEADERS
        }
        __rm::Cors::Policy(
            &__rm::PolicySite {
                policy: &__POLICY,
                headers: __headers,
                level: __rm::Level::Router,
                file: ::core::file!(),
                line: 0,
            },
        )
    };
    #[allow(dead_code)]
    type __State = <AppState as __rm::AfterCheck<
        __rm::ConstCheck<{ __rm::is_state::<AppState>() }>,
    >>::Type;
    #[allow(dead_code)]
    type __Entries = __rm::ConstCheck<{ __rm::are_listed(__ENTRIES) }>;
    const __MOUNT_3: ::core::primitive::u16 = 6;
    const __MOUNT_4: ::core::primitive::u16 = __MOUNT_3
        + {
            #[cfg(feature = "admin")]
            const __COUNT: ::core::primitive::u16 = <admin::Admin as __rm::Dispatch<
                _,
            >>::MOUNTED
                .endpoints;
            #[cfg(not(all(feature = "admin")))]
            const __COUNT: ::core::primitive::u16 = 0;
            __COUNT
        };
    const __ENDPOINTS: ::core::primitive::u16 = __MOUNT_4
        + <public::Public as __rm::Dispatch<_>>::MOUNTED.endpoints;
    const __ENTRIES: &[__rm::Entry] = &[
        __rm::Entry::handler(0, <get_data as __rm::Handle<__State>>::ROWS),
        __rm::Entry::handler(1, <users::list as __rm::Handle<__State>>::ROWS),
        __rm::Entry::handler(2, <users::show as __rm::Handle<__State>>::ROWS),
        #[cfg(feature = "admin")]
        __rm::Entry::mount(
            3,
            __MOUNT_3,
            "/admin/{tenant}",
            &[
                __rm::Segment::literal("admin", 16459841677239319447),
                __rm::Segment::parameter("tenant"),
            ],
            <admin::Admin as __rm::Dispatch<_>>::MOUNTED,
        ),
        __rm::Entry::mount(
            4,
            __MOUNT_4,
            "/public",
            &[__rm::Segment::literal("public", 5411624800292580566)],
            <public::Public as __rm::Dispatch<_>>::MOUNTED,
        ),
        __rm::Entry::fallback(5, <not_found as __rm::Handle<__State>>::FALLBACK_ROW),
    ];
    const __SIZE: __rm::Size = __rm::Size::of(__ENTRIES);
    const __TEXT: &[::core::primitive::u8] = &__rm::merge_text::<
        { __SIZE.text },
    >(__ENTRIES);
    const __SEGMENTS: &[__rm::Segment] = &__rm::merge_segments::<
        { __SIZE.segments },
    >(__ENTRIES);
    const __SCOPES: &[__rm::Scope] = &__rm::merge_scopes::<
        { __SIZE.scopes },
    >("App", __ENTRIES, __TEXT, __SEGMENTS);
    const __ROUTES: &[__rm::Route] = &__rm::merge_routes::<
        { __SIZE.routes },
    >(__ENTRIES, __TEXT, __SCOPES);
    const __TRIE: &__rm::Trie<{ __SIZE.nodes }, { __SIZE.slots }, { __SIZE.routes }> = &__rm::Trie::of(
        __ROUTES,
        __SCOPES,
    );
    static __TABLE: __rm::Table = __rm::Table::of(
        __ROUTES,
        __SCOPES,
        &__TRIE.nodes::<{ __TRIE.node_count }>(),
        &__TRIE.slots::<{ __TRIE.slot_count }>(),
        &__TRIE.order(),
    );
    const _: () = if let ::core::option::Option::Some(__message) = __rm::first_of(
        <get_data as __rm::Handle<__State>>::REFUSAL,
        __TRIE.conflict(__ROUTES, __SCOPES, 0),
    ) {
        ::core::panic!("{}", __message.text())
    };
    const _: () = if let ::core::option::Option::Some(__message) = __rm::first_of(
        <users::list as __rm::Handle<__State>>::REFUSAL,
        __TRIE.conflict(__ROUTES, __SCOPES, 1),
    ) {
        ::core::panic!("{}", __message.text())
    };
    const _: () = if let ::core::option::Option::Some(__message) = __rm::first_of(
        <users::show as __rm::Handle<__State>>::REFUSAL,
        __TRIE.conflict(__ROUTES, __SCOPES, 2),
    ) {
        ::core::panic!("{}", __message.text())
    };
    #[cfg(feature = "admin")]
    const _: () = if let ::core::option::Option::Some(__message) = __TRIE
        .conflict(__ROUTES, __SCOPES, 3)
    {
        ::core::panic!("{}", __message.text())
    };
    const _: () = if let ::core::option::Option::Some(__message) = __TRIE
        .conflict(__ROUTES, __SCOPES, 4)
    {
        ::core::panic!("{}", __message.text())
    };
    const _: () = if let ::core::option::Option::Some(__message) = __rm::first_of(
        <not_found as __rm::Handle<__State>>::FALLBACK_REFUSAL,
        __rm::first_of(
            __rm::Entry::second_fallback(__ENTRIES, 5),
            __TRIE.conflict(__ROUTES, __SCOPES, 5),
        ),
    ) {
        ::core::panic!("{}", __message.text())
    };
    impl __rm::Router for App {
        const CORS: __rm::Cors = __CORS;
        const ENDPOINTS: ::core::primitive::u16 = __ENDPOINTS;
        const ROUTES: &'static [__rm::Route] = __ROUTES;
        const SCOPES: &'static [__rm::Scope] = __SCOPES;
        fn table() -> &'static __rm::Table {
            &__TABLE
        }
    }
    impl __rm::Dispatch<AppState> for App {
        async fn call<'__a>(
            __endpoint: ::core::primitive::u16,
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a AppState,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            match __endpoint {
                0 => {
                    <<get_data as __rm::AfterCheck<
                        __Entries,
                    >>::Type as __rm::Handle<__State>>::handle(__exchange, __state)
                        .await
                }
                1 => {
                    <<users::list as __rm::AfterCheck<
                        __Entries,
                    >>::Type as __rm::Handle<__State>>::handle(__exchange, __state)
                        .await
                }
                2 => {
                    <<users::show as __rm::AfterCheck<
                        __Entries,
                    >>::Type as __rm::Handle<__State>>::handle(__exchange, __state)
                        .await
                }
                5 => {
                    <<not_found as __rm::AfterCheck<
                        __Entries,
                    >>::Type as __rm::Handle<__State>>::handle(__exchange, __state)
                        .await
                }
                #[cfg(feature = "admin")]
                __endpoint if __endpoint < __MOUNT_4 => {
                    let __state = __rm::lend(__exchange, __state)?;
                    <admin::Admin as __rm::Dispatch<
                        _,
                    >>::call(__endpoint - __MOUNT_3, __exchange, __state)
                        .await
                }
                __endpoint if __endpoint < __ENDPOINTS => {
                    let __state = __rm::lend(__exchange, __state)?;
                    <public::Public as __rm::Dispatch<
                        _,
                    >>::call(__endpoint - __MOUNT_4, __exchange, __state)
                        .await
                }
                _ => ::core::result::Result::Ok(()),
            }
        }
    }
};
