"""The endpoints as tools of the Model Context Protocol (MCP), for a newsroom's own assistant."""

from base64 import b64decode
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from anyio import to_thread
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import ToolAnnotations
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from corpus.errors import NoticesError

PATH = "/gradio_api/mcp"
"""Where Gradio's own MCP server would be, so that what knows Gradio finds it."""

Admits = Callable[[str, str], Awaitable[bool]]
_INSTRUCTIONS = (
    "Exact answers from inspectorates' press notices. Use only figures and quotes that a reply holds, word for word, "
    "and give each with its citation. Where the outcome is not answered, say so and give the reason."
)


def mcp_app(endpoints: dict[str, Callable[..., Any]], admits: Admits | None, loopback: bool) -> dict[str, Any]:
    """Return what a Starlette application needs to serve the endpoints as MCP tools: `routes` and `lifespan`.

    With `admits` each request must carry a name and a password that it lets in (HTTP Basic). On loopback without
    passwords only requests addressed to this machine are served, so that no web page can reach the tools.
    """
    server = MCPServer("inspection-notices", instructions=_INSTRUCTIONS, log_level="WARNING")
    for name, endpoint in endpoints.items():
        server.add_tool(_tool(endpoint), name, annotations=ToolAnnotations(read_only_hint=True, open_world_hint=False))
    hosts = [f"{host}{port}" for host in ("127.0.0.1", "localhost", "[::1]") for port in ("", ":*")]
    guard = TransportSecuritySettings(
        enable_dns_rebinding_protection=loopback and admits is None,
        allowed_hosts=hosts,
        allowed_origins=[f"http://{host}" for host in hosts],
    )
    inner = server.streamable_http_app(
        streamable_http_path=PATH, json_response=True, stateless_http=True, transport_security=guard
    )
    (route,) = (route for route in inner.routes if isinstance(route, Route))
    served: ASGIApp = _Guarded(route.app, admits) if admits else route.app
    return {
        "routes": [Route(path, endpoint=_Served(served)) for path in (PATH, f"{PATH}/")],
        "lifespan": inner.router.lifespan_context,
    }


def _tool(endpoint: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Return an endpoint as a tool: worked on beside the server's loop, its errors in words for the caller."""

    @wraps(endpoint)
    async def called(**arguments: object) -> object:
        try:
            return await to_thread.run_sync(lambda: endpoint(**arguments))
        except NoticesError as error:
            raise ToolError(str(error)) from error

    return called


class _Served:
    """An application as the endpoint of a route; Starlette would call a function with a request instead."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


class _Guarded(_Served):
    def __init__(self, app: ASGIApp, admits: Admits) -> None:
        super().__init__(app)
        self._admits = admits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name, password = _credentials(Request(scope).headers.get("authorization", ""))
        if name and await self._admits(name, password):
            await self._app(scope, receive, send)
            return
        asked = PlainTextResponse(
            "Send a name and a password (HTTP Basic).", 401, {"WWW-Authenticate": 'Basic realm="Inspection notices"'}
        )
        await asked(scope, receive, send)


def _credentials(header: str) -> tuple[str, str]:
    kind, _, encoded = header.partition(" ")
    if kind.lower() != "basic":
        return "", ""
    try:
        name, _, password = b64decode(encoded, validate=True).decode("utf-8").partition(":")
    except ValueError:
        return "", ""
    return name, password
