//! Authentication by extractors: only a user reaches a handler that takes a `User`, and only an administrator one that takes
//! an `Admin`.
//!
//! `curl -i http://127.0.0.1:8000/profile -H 'Origin: https://app.example.com' -H 'Authorization: Bearer alice-token'`

use std::collections::HashMap;

use restmachine::{delete, get, router, Body, FromRequest, Lent, Problem, RequestHead, State, StatusCode};

/// The users who have signed in, by token. A real program keeps a digest of each token instead, so that a leaked table opens no
/// doors and comparing takes no longer for a better guess.
pub struct Sessions(HashMap<&'static str, User>);

#[derive(State)]
pub struct AppState {
    sessions: Sessions,
}

#[derive(Clone)]
pub struct User {
    name: &'static str,
    is_admin: bool,
}

/// Says how to sign in. The page can read the status and the document, because the route's policy covers errors too.
type Unauthorized = ([(&'static str, &'static str); 1], Problem);

impl<S: Sync> FromRequest<S> for User
where
    Sessions: Lent<S>,
{
    type Rejection = Unauthorized;

    async fn from_request(head: &RequestHead, _: &mut Body, state: &S) -> Result<Self, Unauthorized> {
        let value = head.headers.get("authorization").and_then(|value| value.to_str().ok());
        let token = value.and_then(|value| value.strip_prefix("Bearer "));
        let user = token.and_then(|token| Sessions::lend(head, state).0.get(token));
        user.cloned().ok_or_else(|| {
            let problem = Problem::new(StatusCode::UNAUTHORIZED).with_detail("sign in, and send your token");
            ([("www-authenticate", "Bearer")], problem)
        })
    }
}

/// A user who may do more.
pub struct Admin(User);

impl<S: Sync> FromRequest<S> for Admin
where
    Sessions: Lent<S>,
{
    type Rejection = Result<Problem, Unauthorized>;

    async fn from_request(head: &RequestHead, body: &mut Body, state: &S) -> Result<Self, Self::Rejection> {
        let user = User::from_request(head, body, state).await.map_err(Err)?;
        let forbidden = || Ok(Problem::new(StatusCode::FORBIDDEN).with_detail("this is for administrators"));
        user.is_admin.then_some(Self(user)).ok_or_else(forbidden)
    }
}

#[get("/profile")]
async fn profile(user: User) -> &'static str {
    user.name
}

/// Open to all; users who have signed in are greeted by name.
#[get("/greeting")]
async fn greeting(user: Option<User>) -> String {
    format!("hello, {}", user.map_or("stranger", |user| user.name))
}

#[delete("/users/{name}")]
async fn remove(admin: Admin, name: &str) -> String {
    format!("{} has removed {name}", admin.0.name)
}

router! {
    #[cors(origins = ["https://app.example.com"])] // a token is not a cookie, so no `credentials`
    pub App<AppState> { profile, greeting, remove }
}

pub fn state() -> AppState {
    let alice = User { name: "alice", is_admin: true };
    let bob = User { name: "bob", is_admin: false };
    AppState { sessions: Sessions(HashMap::from([("alice-token", alice), ("bob-token", bob)])) }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, App::with_state(state())).await
}
