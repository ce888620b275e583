fn off() {}
#[doc(hidden)]
#[allow(non_camel_case_types)]
struct off {}
const _: () = {
    use ::restmachine::__private as __rm;
    #[allow(unused_imports)]
    use cors as _;
    const __CORS: __rm::Cors = __rm::Cors::Off;
    impl __rm::Endpoint for off {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::GET,
                path: "/off",
                segments: &[__rm::Segment::literal("off", 15046625427089111761)],
                bindings: &[],
                handler: ::core::concat!(::core::module_path!(), "::off"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
        ];
    }
    impl<__S: ::core::marker::Sync> __rm::Serve<__S> for off {
        async fn serve(
            _head: &__rm::RequestHead,
            _body: &mut __rm::Body,
            _state: &__S,
        ) -> ::core::result::Result<__rm::Response, __rm::Response> {
            ::core::result::Result::Ok(__rm::IntoResponse::into_response(off()))
        }
    }
};
struct App;
#[allow(dead_code)]
impl App {
    /// The router as a service.
    fn service() -> ::restmachine::Service<Self> {
        ::restmachine::Service::new(())
    }
    /// Every route, mounted ones included.
    const fn routes() -> &'static [::restmachine::RouteInfo] {
        <Self as ::restmachine::Router>::ROUTES
    }
    /// Every route with the policy that governs it.
    fn report() -> ::restmachine::Report {
        ::restmachine::Report::of::<Self>()
    }
}
const _: () = {
    use ::restmachine::__private as __rm;
    #[cfg(debug_assertions)]
    const __CORS: __rm::Cors = {
        const _: () = if !::core::cfg!(debug_assertions) {
            ::core::panic!("{}", __rm::REFLECTION_REFUSED.text())
        };
        const __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::PolicyText {
            origins: __rm::AllowedOrigins::Reflected,
            methods: ::core::option::Option::None,
            allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
            expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
            credentials: true,
            max_age: "86400",
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
    #[cfg(all(not(debug_assertions), any(debug_assertions)))]
    ::core::compile_error! {
        "a second `#[cors]` is active here\nhelp: keep one, or give each a `cfg_attr` that rules the other one out\nrule: K-DUPLICATE"
    }
    #[cfg(all(not(debug_assertions), not(any(debug_assertions))))]
    const __CORS: __rm::Cors = {
        const __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::PolicyText {
            origins: __rm::AllowedOrigins::Listed(
                &[__rm::OriginPattern::Exact("https://app.example.com")],
            ),
            methods: ::core::option::Option::None,
            allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
            expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
            credentials: true,
            max_age: "86400",
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
    #[cfg(not(any(debug_assertions, not(debug_assertions))))]
    const __CORS: __rm::Cors = __rm::Cors::Inherited;
    const ENDPOINTS: u16 = 0;
    const ENTRIES: &[__rm::Entry] = &[];
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
    impl __rm::Router for App {
        type State = ();
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
            state: &(),
        ) -> __rm::Response {
            match endpoint {
                _ => __rm::unknown_endpoint(),
            }
        }
    }
};
