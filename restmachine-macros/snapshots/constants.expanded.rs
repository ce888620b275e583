const PARTNERS: CorsPolicy = {
    use ::restmachine::__private as __rm;
    type __Constants = __rm::ConstCheck<{ __rm::are_origins(&WEB) }>;
    const __PARTS: &[<__rm::Origins as __rm::AfterCheck<__Constants>>::Type] = &[
        WEB,
        __rm::Origins::of(
            __rm::ConstantOrigins::Listed(
                &[__rm::ListedOrigin::exact("https://partner.example")],
            ),
        ),
    ];
    const __LIST: __rm::Composition = __rm::Composition {
        parts: __PARTS,
        flags: __rm::PolicyFlags {
            credentials: true,
            ..__rm::PolicyFlags::OFF
        },
    };
    const _: () = if let ::core::option::Option::Some(__message) = __LIST.refusal(0) {
        ::core::panic!("{}", __message.text())
    };
    const __ORIGINS: &__rm::MergedOrigins<{ __LIST.room() }> = &__LIST.merged();
    const __SECONDS: ::core::primitive::u32 = HOUR;
    const __MAX_AGE: __rm::DeltaSeconds = __rm::DeltaSeconds::of(__SECONDS);
    const _: () = if let ::core::option::Option::Some(__message) = __MAX_AGE.refusal() {
        ::core::panic!("{}", __message.text())
    };
    __rm::CorsPolicy::from_checked(__rm::ConstantPolicy {
        origins: __LIST.allowed(__ORIGINS),
        methods: ::core::option::Option::None,
        allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
        expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
        max_age: __MAX_AGE,
        flags: __rm::PolicyFlags {
            credentials: true,
            ..__rm::PolicyFlags::OFF
        },
    })
};
const WEB: Origins = {
    use ::restmachine::__private as __rm;
    const __ORIGINS: &[__rm::ListedOrigin] = &[
        __rm::ListedOrigin::exact("https://app.example.com"),
        __rm::ListedOrigin::pattern(
            "http",
            __rm::HostPattern::Exact("localhost"),
            __rm::PortPattern::Any,
        ),
    ];
    __rm::Origins::of(__rm::ConstantOrigins::Listed(__ORIGINS))
};
const ALL: Origins = {
    use ::restmachine::__private as __rm;
    type __Constants = __rm::ConstCheck<{ __rm::are_origins(&WEB) }>;
    const __PARTS: &[<__rm::Origins as __rm::AfterCheck<__Constants>>::Type] = &[
        WEB,
        __rm::Origins::of(
            __rm::ConstantOrigins::Listed(
                &[__rm::ListedOrigin::exact("http://app.example.com").insecure()],
            ),
        ),
    ];
    const __LIST: __rm::Composition = __rm::Composition {
        parts: __PARTS,
        flags: __rm::PolicyFlags::OFF,
    };
    const _: () = if let ::core::option::Option::Some(__message) = __LIST.refusal(0) {
        ::core::panic!("{}", __message.text())
    };
    const __ORIGINS: &__rm::MergedOrigins<{ __LIST.room() }> = &__LIST.merged();
    __rm::Origins::of(__LIST.allowed(__ORIGINS))
};
fn orders() {}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
struct orders {}
const _: () = {
    use ::restmachine::__private as __rm;
    #[cors(__taken)]
    const _: () = ();
    const __CORS: __rm::Cors = {
        type __Policy = <__rm::CorsPolicy as __rm::AfterCheck<
            __rm::ConstCheck<{ __rm::is_policy(PARTNERS) }>,
        >>::Type;
        static __POLICY: __Policy = PARTNERS;
        const _: () = if let ::core::option::Option::Some(__message) = __POLICY
            .refusal(&["GET"], ::core::cfg!(debug_assertions))
        {
            ::core::panic!("{}", __message.text())
        };
        fn __headers() -> &'static __rm::PolicyHeaders {
            static __HEADERS: __rm::PolicyHeaders = __rm::PolicyHeaders::of(&__POLICY);
            &__HEADERS
        }
        __rm::Cors::Policy(
            &__rm::PolicySite {
                policy: &__POLICY,
                headers: __headers,
                level: __rm::Level::Route,
                file: ::core::file!(),
                line: 0,
            },
        )
    };
    impl __rm::Endpoint for orders {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::GET,
                path: "/orders",
                segments: &[__rm::Segment::literal("orders", 13924218334686834177)],
                bindings: &[],
                handler: ::core::concat!(::core::module_path!(), "::orders"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
        ];
    }
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for orders {
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            _: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __response = __rm::IntoResponse::into_response(orders());
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
