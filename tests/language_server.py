"""The real yaml-language-server over stdio, as an editor drives it."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any, BinaryIO

SERVER = Path(__file__).parent / "editor" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 30  # seconds for one answer

Json = dict[str, Any]


class LanguageServer:
    """One session; `open` shows it a text as the file at a path, the other methods ask about that text."""

    def __init__(self, node: str, root: Path) -> None:
        command = [node, str(SERVER), "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._messages: queue.Queue[Json] = queue.Queue()
        self._number = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": {}})
        self._tell("initialized", {})
        settings = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}}
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, path: Path, text: str) -> list[Json]:
        """What the server finds wrong with the text."""
        self._path = path
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        found = self._wait(lambda m: _is_about(m, path))  # of an earlier text it may speak again
        problems: list[Json] = found["params"]["diagnostics"]
        return problems

    def completion(self, line: int, column: int) -> list[str]:
        """The labels offered at a place; both count from 0."""
        answer = self._ask("textDocument/completion", self._place(line, column))
        items = answer["items"] if isinstance(answer, dict) else answer
        return [item["label"] for item in items]

    def hover(self, line: int, column: int) -> str:
        answer = self._ask("textDocument/hover", self._place(line, column))
        contents = answer["contents"] if answer else ""
        return contents if isinstance(contents, str) else str(contents["value"])

    def close(self) -> None:
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.communicate(timeout=PATIENCE)

    def _place(self, line: int, column: int) -> Json:
        return {"textDocument": {"uri": self._path.as_uri()}, "position": {"line": line, "character": column}}

    def _ask(self, method: str, params: Json | None) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        answer = self._wait(lambda m: m.get("id") == number and "method" not in m)
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, params: Json | None) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _wait(self, wanted: Any) -> Json:
        while True:
            message = self._messages.get(timeout=PATIENCE)
            if wanted(message):
                return message
            if "id" in message and "method" in message:  # the server asks; an editor without opinions answers so
                items = message.get("params", {}).get("items", [])
                self._send({"id": message["id"], "result": [None] * len(items) if items else None})

    def _read(self) -> None:
        assert self._process.stdout is not None
        while (message := _next_message(self._process.stdout)) is not None:
            self._messages.put(message)


def _is_about(message: Json, path: Path) -> bool:
    is_diagnosis = message.get("method") == "textDocument/publishDiagnostics"
    return is_diagnosis and str(message["params"]["uri"]).endswith(f"/{path.name}")


def _next_message(stream: BinaryIO | Any) -> Json | None:
    length = 0
    while (line := stream.readline()) not in (b"\r\n", b""):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    if not length:
        return None
    message: Json = json.loads(stream.read(length))
    return message
