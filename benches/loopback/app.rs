//! RestMachine's contestant: its routes, and the responses of the measured ones.

use restmachine::{get, post, router, Json};

use crate::answers::{self, Issue, Repository};

pub(crate) const REPOSITORIES: &str = r#"[{"id":1296269,"name":"Hello-World"}]"#;
pub(crate) const ISSUE: &str = r#"{"owner":"rust-lang","repo":"rust","number":1347}"#;

#[get("/user/repos")]
async fn repositories() -> Json<[Repository; 1]> {
    Json(answers::REPOSITORIES)
}

#[get("/repos/{owner}/{repo}/issues/{number}")]
async fn issue<'a>(owner: &'a str, repo: &'a str, number: u32) -> Json<Issue<'a>> {
    Json(Issue { owner, repo, number })
}

#[post("/user/repos")]
async fn create_repository() {}

#[get("/user")]
async fn user() {}

#[get("/users/{_user}/repos")]
async fn repositories_of_user() {}

#[get("/repos/{_owner}/{_repo}")]
async fn repository() {}

#[get("/repos/{_owner}/{_repo}/issues")]
async fn issues() {}

#[get("/repos/{_owner}/{_repo}/issues/{_number}/comments")]
async fn comments() {}

#[get("/gists/{_id}")]
async fn gist() {}

#[get("/notifications/threads/{_id}/subscription")]
async fn subscription() {}

router! {
    #[cors(
        origins = ["https://app.example.com", "https://www.example.com", "https://admin.example.com"],
        credentials,
    )]
    pub(crate) App {
        repositories, create_repository, user, repositories_of_user, repository, issues, issue, comments, gist, subscription,
    }
}
