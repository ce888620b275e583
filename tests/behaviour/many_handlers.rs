//! A router with more handlers than one function of its expansion calls: each of them is reached.

use restmachine::{fallback, get, router};
use restmachine_tests::ask;

macro_rules! app {
    ($($name:ident $path:literal)*) => {
        $(
            #[get($path)]
            fn $name() -> &'static str {
                $path
            }
        )*

        router! {
            App {
                "/mounted" => mounted::Mounted,
                #[cfg(any())]
                absent,
                $($name,)*
                _ => nothing,
            }
        }

        const PATHS: &[&str] = &[$($path),*];
    };
}

app! {
    h0 "/0" h1 "/1" h2 "/2" h3 "/3" h4 "/4" h5 "/5" h6 "/6" h7 "/7" h8 "/8" h9 "/9"
    h10 "/10" h11 "/11" h12 "/12" h13 "/13" h14 "/14" h15 "/15" h16 "/16" h17 "/17" h18 "/18" h19 "/19"
    h20 "/20" h21 "/21" h22 "/22" h23 "/23" h24 "/24" h25 "/25" h26 "/26" h27 "/27" h28 "/28" h29 "/29"
    h30 "/30" h31 "/31" h32 "/32" h33 "/33" h34 "/34" h35 "/35" h36 "/36" h37 "/37" h38 "/38" h39 "/39"
    h40 "/40" h41 "/41" h42 "/42" h43 "/43" h44 "/44" h45 "/45" h46 "/46" h47 "/47" h48 "/48" h49 "/49"
    h50 "/50" h51 "/51" h52 "/52" h53 "/53" h54 "/54" h55 "/55" h56 "/56" h57 "/57" h58 "/58" h59 "/59"
    h60 "/60" h61 "/61" h62 "/62" h63 "/63" h64 "/64" h65 "/65" h66 "/66" h67 "/67" h68 "/68" h69 "/69"
}

#[fallback]
fn nothing() -> &'static str {
    "nothing"
}

mod mounted {
    use restmachine::{get, router};

    #[get("/")]
    fn root() -> &'static str {
        "/mounted"
    }

    router! { pub Mounted { root } }
}

#[test]
fn each_of_many_handlers_is_reached() {
    let service = App::service();
    for path in PATHS.iter().chain(&["/mounted"]) {
        assert_eq!(ask(&service, &format!("GET {path}"), &[], "").body, *path);
    }
    assert_eq!(ask(&service, "GET /absent", &[], "").body, "nothing");
}
