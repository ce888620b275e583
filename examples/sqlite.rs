//! A state with a database: users in SQLite, in the file `users.sqlite` or the file named by the first argument.
//!
//! `curl -i http://127.0.0.1:8000/users -H 'Content-Type: application/json' -d '{"name":"alice"}'`

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use restmachine::{delete, get, post, router, IntoResponse, Json, Problem, Response, State, StatusCode};
use rusqlite::{params, Connection, ErrorCode, OptionalExtension};
use serde::{Deserialize, Serialize};

/// One connection that all requests share. A busier program would use a pool.
#[derive(Clone)]
pub struct Database(Arc<Mutex<Connection>>);

impl Database {
    pub fn open(path: &Path) -> rusqlite::Result<Self> {
        let connection = Connection::open(path)?;
        connection.execute(
            "CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
            [],
        )?;
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    /// Runs a query on a thread that may block, because SQLite waits for the disk.
    async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let Self(connection) = self.clone();
        let asking = move || question(&connection.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(tokio::task::spawn_blocking(asking).await.map_err(|_| Failure::Interrupted)??)
    }
}

/// A failed query. Clients learn only what they can use.
pub enum Failure {
    Database(rusqlite::Error),
    Interrupted,
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let problem = match self {
            Self::Database(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Problem::new(StatusCode::CONFLICT).with_detail("that name is taken")
            }
            Self::Database(error) => {
                eprintln!("{error}");
                Problem::new(StatusCode::INTERNAL_SERVER_ERROR)
            }
            Self::Interrupted => Problem::new(StatusCode::INTERNAL_SERVER_ERROR),
        };
        problem.into_response()
    }
}

#[derive(State)]
pub struct AppState {
    pub database: Database,
}

#[derive(Serialize)]
pub struct User {
    id: i64,
    name: String,
}

#[derive(Deserialize)]
pub struct NewUser {
    name: String,
}

#[get("/users")]
async fn list(database: &Database) -> Result<Json<Vec<User>>, Failure> {
    let users = database.ask(|connection| {
        let mut statement = connection.prepare("SELECT id, name FROM users ORDER BY id")?;
        let users = statement.query_map([], |row| Ok(User { id: row.get(0)?, name: row.get(1)? }))?;
        users.collect()
    });
    Ok(Json(users.await?))
}

#[post("/users")]
async fn create(
    database: &Database,
    Json(NewUser { name }): Json<NewUser>,
) -> Result<(StatusCode, [(&'static str, String); 1], Json<User>), Failure> {
    let user = database.ask(|connection| {
        connection.execute("INSERT INTO users (name) VALUES (?1)", params![name])?;
        Ok(User { id: connection.last_insert_rowid(), name })
    });
    let user = user.await?;
    Ok((StatusCode::CREATED, [("location", format!("/users/{}", user.id))], Json(user)))
}

#[get("/users/{id}")]
async fn show(database: &Database, id: i64) -> Result<Option<Json<User>>, Failure> {
    let name = database.ask(move |connection| {
        connection.query_row("SELECT name FROM users WHERE id = ?1", params![id], |row| row.get(0)).optional()
    });
    Ok(name.await?.map(|name| Json(User { id, name })))
}

#[delete("/users/{id}")]
async fn remove(database: &Database, id: i64) -> Result<Option<()>, Failure> {
    let removed =
        database.ask(move |connection| connection.execute("DELETE FROM users WHERE id = ?1", params![id]));
    Ok((removed.await? > 0).then_some(()))
}

router! {
    #[cors(origins = ["https://app.example.com"])]
    pub App<AppState> { list, create, show, remove }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "users.sqlite".to_owned());
    let database = Database::open(Path::new(&path))?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    Ok(restmachine::serve(listener, App::with_state(AppState { database })).await?)
}
