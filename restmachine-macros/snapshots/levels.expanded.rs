fn off() {}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
struct off {}
const _: () = {
    use ::restmachine::__private as __rm;
    #[cors(__taken)]
    const _: () = ();
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
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for off {
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            _: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __response = __rm::IntoResponse::into_response(off());
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
#[allow(clippy::exhaustive_structs)]
struct App;
#[allow(dead_code, private_bounds, private_interfaces)]
impl App {
    /// The router as a service.
    fn service() -> ::restmachine::Service<Self>
    where
        for<'__a> Self: ::restmachine::__private::Rooted<
            '__a,
            { <Self as ::restmachine::Router>::UNPROVIDED.entry },
            { <Self as ::restmachine::Router>::UNPROVIDED.line },
        >,
    {
        ::restmachine::Service::new(())
    }
    #[doc(hidden)]
    fn with_state<__S>(_: __S) -> ::restmachine::Service<Self>
    where
        for<'__a> Self: ::restmachine::__private::WithState<'__a, __S>,
    {
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
        const _: () = if let ::core::option::Option::Some(__message) = __rm::reflection_refusal(
            __rm::PolicyFlags {
                credentials: true,
                reflect_any_origin: true,
                ..__rm::PolicyFlags::OFF
            },
            ::core::cfg!(debug_assertions),
        ) {
            ::core::panic!("{}", __message.text())
        };
        static __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::ConstantPolicy {
            origins: __rm::ConstantOrigins::Reflected,
            methods: ::core::option::Option::None,
            allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
            expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
            max_age: __rm::DeltaSeconds::of(86400),
            flags: __rm::PolicyFlags {
                credentials: true,
                reflect_any_origin: true,
                ..__rm::PolicyFlags::OFF
            },
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
        "a second `#[cors]` is active here, but only one policy can apply\nhelp: keep one, or put each in a `cfg_attr` whose predicate excludes the other\nrule: K-DUPLICATE"
    }
    #[cfg(all(not(debug_assertions), not(any(debug_assertions))))]
    const __CORS: __rm::Cors = {
        const __ORIGINS: &[__rm::ListedOrigin] = &[
            __rm::ListedOrigin::exact("https://app.example.com"),
        ];
        static __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::ConstantPolicy {
            origins: __rm::ConstantOrigins::Listed(__ORIGINS),
            methods: ::core::option::Option::None,
            allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
            expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
            max_age: __rm::DeltaSeconds::of(86400),
            flags: __rm::PolicyFlags {
                credentials: true,
                ..__rm::PolicyFlags::OFF
            },
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
    #[allow(dead_code)]
    type __State = <() as __rm::AfterCheck<
        __rm::ConstCheck<{ __rm::is_state::<()>() }>,
    >>::Type;
    #[allow(dead_code)]
    type __Entries = __rm::ConstCheck<{ __rm::are_listed(__ENTRIES) }>;
    const __ENDPOINTS: ::core::primitive::u16 = 0;
    const __ENTRIES: &[__rm::Entry] = &[];
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
    impl __rm::Router for App {
        const CORS: __rm::Cors = __CORS;
        const ENDPOINTS: ::core::primitive::u16 = __ENDPOINTS;
        const ROUTES: &'static [__rm::Route] = __ROUTES;
        const SCOPES: &'static [__rm::Scope] = __SCOPES;
        fn table() -> &'static __rm::Table {
            &__TABLE
        }
    }
    impl __rm::Dispatch<()> for App {
        async fn call<'__a>(
            __endpoint: ::core::primitive::u16,
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a (),
        ) -> ::core::result::Result<(), __rm::Rejection> {
            match __endpoint {
                _ => ::core::result::Result::Ok(()),
            }
        }
    }
};
