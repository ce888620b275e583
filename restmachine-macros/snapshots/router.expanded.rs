/// Everything this service answers.
pub struct App;
#[allow(dead_code)]
impl App {
    /// The router as a service whose handlers borrow from `state`.
    pub fn with_state(state: AppState) -> ::restmachine::Service<Self> {
        ::restmachine::Service::new(state)
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
        const __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::PolicyText {
            origins: __rm::AllowedOrigins::Any,
            methods: ::core::option::Option::None,
            allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
            expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
            credentials: false,
            max_age: "3600",
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
    const MOUNT_3: u16 = 5;
    const MOUNT_4: u16 = MOUNT_3
        + {
            #[cfg(feature = "admin")]
            const COUNT: u16 = <admin::Admin as __rm::Router>::ENDPOINTS;
            #[cfg(not(all(feature = "admin")))]
            const COUNT: u16 = 0;
            COUNT
        };
    const ENDPOINTS: u16 = MOUNT_4 + <public::Public as __rm::Router>::ENDPOINTS;
    const ENTRIES: &[__rm::Entry] = &[
        __rm::Entry::handler::<get_data>(0),
        __rm::Entry::handler::<users::list>(1),
        __rm::Entry::handler::<users::show>(2),
        #[cfg(feature = "admin")]
        __rm::Entry::mount::<
            admin::Admin,
        >(
            3,
            MOUNT_3,
            "/admin/{tenant}",
            &[
                __rm::Segment::literal("admin", 16459841677239319447),
                __rm::Segment::parameter("tenant"),
            ],
        ),
        __rm::Entry::mount::<
            public::Public,
        >(
            4,
            MOUNT_4,
            "/public",
            &[__rm::Segment::literal("public", 5411624800292580566)],
        ),
    ];
    const SIZE: __rm::Size = __rm::Size::of(ENTRIES);
    const TEXT: &[u8] = &__rm::merge_text::<{ SIZE.text }>(ENTRIES);
    const SEGMENTS: &[__rm::Segment] = &__rm::merge_segments::<
        { SIZE.segments },
    >(ENTRIES);
    const SCOPES: &[__rm::Scope] = &__rm::merge_scopes::<
        { SIZE.scopes },
    >("App", ENTRIES, TEXT, SEGMENTS);
    const ROUTES: &[__rm::Route] = &__rm::merge_routes::<
        { SIZE.routes },
    >(ENTRIES, TEXT, SCOPES);
    const TRIE: &__rm::Trie<{ SIZE.nodes }, { SIZE.slots }, { SIZE.routes }> = &__rm::Trie::of(
        ROUTES,
        SCOPES,
    );
    static TABLE: __rm::Table = __rm::Table::of(
        ROUTES,
        SCOPES,
        &TRIE.nodes::<{ TRIE.node_count }>(),
        &TRIE.slots::<{ TRIE.slot_count }>(),
        &TRIE.order(),
    );
    const _: () = if let ::core::option::Option::Some(message) = TRIE.conflict(ROUTES, 0)
    {
        ::core::panic!("{}", message.text())
    };
    const _: () = if let ::core::option::Option::Some(message) = TRIE.conflict(ROUTES, 1)
    {
        ::core::panic!("{}", message.text())
    };
    const _: () = if let ::core::option::Option::Some(message) = TRIE.conflict(ROUTES, 2)
    {
        ::core::panic!("{}", message.text())
    };
    #[cfg(feature = "admin")]
    const _: () = if let ::core::option::Option::Some(message) = TRIE.conflict(ROUTES, 3)
    {
        ::core::panic!("{}", message.text())
    };
    const _: () = if let ::core::option::Option::Some(message) = TRIE.conflict(ROUTES, 4)
    {
        ::core::panic!("{}", message.text())
    };
    impl __rm::Router for App {
        type State = AppState;
        const CORS: __rm::Cors = __CORS;
        const ENDPOINTS: u16 = ENDPOINTS;
        const ROUTES: &'static [__rm::Route] = ROUTES;
        const SCOPES: &'static [__rm::Scope] = SCOPES;
        fn table() -> &'static __rm::Table {
            &TABLE
        }
        async fn dispatch(
            endpoint: u16,
            head: &__rm::RequestHead,
            body: &mut __rm::Body,
            state: &AppState,
        ) -> __rm::Response {
            match endpoint {
                0 => __rm::serve::<get_data, AppState>(head, body, state).await,
                1 => __rm::serve::<users::list, AppState>(head, body, state).await,
                2 => __rm::serve::<users::show, AppState>(head, body, state).await,
                #[cfg(feature = "admin")]
                endpoint if __rm::is_mounted::<admin::Admin>(endpoint, MOUNT_3) => {
                    __rm::dispatch_mounted::<
                        admin::Admin,
                        AppState,
                    >(endpoint - MOUNT_3, head, body, state)
                        .await
                }
                endpoint if __rm::is_mounted::<public::Public>(endpoint, MOUNT_4) => {
                    __rm::dispatch_mounted::<
                        public::Public,
                        AppState,
                    >(endpoint - MOUNT_4, head, body, state)
                        .await
                }
                _ => __rm::unknown_endpoint(),
            }
        }
    }
};
