//! The configuration around the lines that a test is about: an address, a place for files, and the server.

use std::{net::SocketAddr, path::Path};

use super::Software;

/// Where a proxy listens, writes and forwards to.
pub(crate) struct Place<'a> {
    pub(crate) directory: &'a Path,
    pub(crate) address: SocketAddr,
    pub(crate) server: SocketAddr,
}

impl Software {
    /// A whole configuration with these lines in it.
    pub(super) fn configuration(self, lines: &str, place: &Place<'_>) -> String {
        match self {
            Self::Nginx => nginx(lines, place),
            Self::Varnish => varnish(lines, place),
            Self::Haproxy => haproxy(lines, place),
            Self::Apache => apache(lines, place),
            Self::Squid => squid(lines, place),
            Self::Caddy => caddy(lines, place),
        }
    }
}

/// The lines are those of a file in `conf.d` if they have a server, and otherwise lines of a server.
fn nginx(lines: &str, Place { directory, address, .. }: &Place<'_>) -> String {
    let files = directory.join("files");
    let files = files.display();
    let listen = format!("listen {address};");
    let server = match lines.contains("server {") {
        true => lines.replace("listen 80;", &listen).replace("/var/cache/nginx", &format!("{files}/cache")),
        false => format!("server {{\n{listen}\n{lines}\n}}"),
    };
    format!(
        "daemon off;
         user root;
         pid {files}/pid;
         worker_processes 1;
         events {{ worker_connections 256; }}
         http {{
             access_log off;
             client_body_temp_path {files}/body;
             proxy_temp_path {files}/proxy;
             fastcgi_temp_path {files}/fastcgi;
             uwsgi_temp_path {files}/uwsgi;
             scgi_temp_path {files}/scgi;
             {server}
         }}\n"
    )
}

/// The lines are subroutines.
fn varnish(lines: &str, Place { server, .. }: &Place<'_>) -> String {
    let (host, port) = (server.ip(), server.port());
    format!("vcl 4.1;\nbackend default {{ .host = \"{host}\"; .port = \"{port}\"; }}\n{lines}\n")
}

/// The lines are those of a `listen` section. A section of their own, such as a cache, goes before.
fn haproxy(lines: &str, Place { address, server, .. }: &Place<'_>) -> String {
    let (sections, lines) = lines.split_once("listen api\n").unwrap_or(("", lines));
    let target = if lines.contains("server api") { String::new() } else { format!("server api {server}") };
    format!(
        "{sections}
defaults
    mode http
    timeout connect 5s
    timeout client 30s
    timeout server 30s
listen api
    bind {address}
{lines}
    {target}\n"
    )
}

/// The lines are those of a virtual host.
fn apache(lines: &str, Place { directory, address, .. }: &Place<'_>) -> String {
    const MODULES: [&str; 17] = [
        "mpm_event",
        "authn_core",
        "authn_file",
        "authz_core",
        "authz_host",
        "authz_user",
        "auth_basic",
        "alias",
        "proxy",
        "proxy_http",
        "http2",
        "proxy_http2",
        "headers",
        "cache",
        "cache_disk",
        "filter",
        "deflate",
    ];
    let load = |name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n");
    let modules: String = MODULES.into_iter().map(load).collect();
    let files = directory.join("files");
    let files = files.display();
    let lines = lines.replace("/var/cache/apache2", &format!("{files}/cache"));
    format!(
        "{modules}
ServerRoot {files}
ServerName api.example.com
Listen {address}
PidFile {files}/pid
ErrorLog {files}/error.log
User www-data
Group www-data
StartServers 1
{lines}\n"
    )
}

/// The lines are those of the whole file.
fn squid(lines: &str, Place { directory, address, server }: &Place<'_>) -> String {
    let files = directory.join("files");
    let files = files.display();
    let lines = lines.replace("127.0.0.1 parent 8000", &format!("{} parent {}", server.ip(), server.port()));
    let lines = lines.replace("http_port 80 ", &format!("http_port {address} "));
    format!(
        "http_access allow all
cache_mem 8 MB
memory_cache_shared off
access_log none
cache_log {files}/error.log
pid_filename none
netdb_filename none
pinger_enable off
coredump_dir {files}
visible_hostname proxy.example
shutdown_lifetime 0 seconds
{lines}\n"
    )
}

/// The lines are those of a site.
fn caddy(lines: &str, Place { address, .. }: &Place<'_>) -> String {
    let port = address.port();
    format!(
        "{{
    admin off
    auto_https off
}}
http://:{port} {{
    bind 127.0.0.1
{lines}
}}\n"
    )
}
