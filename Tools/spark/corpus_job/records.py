"""Records of a crawl: read from WARC files and table rows, written as the WARC that bitext reads.

A record goes through the cluster as the bytes that it is: what is in it, bitext judges.
"""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

GZIP = b"\x1f\x8b\x08"
# Kinds of records that hold no page.
OTHERS = {"warcinfo", "request", "metadata"}
# The longest head of a record that is believed.
LONGEST_HEAD = 1 << 20
# The longest record that is kept; bitext reads no page of more.
LONGEST_RECORD = 1 << 28


@dataclass(frozen=True)
class Record:
    """A record of a crawl: the address that it is of, and all its bytes."""

    address: str
    data: bytes


@dataclass(frozen=True)
class Fault:
    """What cannot be read, where, and why."""

    place: str
    reason: str


class Member(io.RawIOBase):
    """What one member of a gzip file unpacks to, as a stream; what stands behind it is left in the file."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file = file
        self._inflate = zlib.decompressobj(wbits=31)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        while not self._inflate.eof:
            packed = self._inflate.unconsumed_tail or self._file.read(1 << 16)
            if not packed:
                raise EOFError("the file is cut off")
            data = self._inflate.decompress(packed, len(buffer))
            if self._inflate.eof:
                self._file.seek(-len(self._inflate.unused_data), io.SEEK_CUR)
            if data:
                buffer[: len(data)] = data
                return len(data)
        return 0


def of_warc(path: str) -> Iterator[Record | Fault]:
    """The records of a WARC file, plain or gzip, one member or many. A damaged record costs that record."""
    with open(path, "rb") as file:
        if file.peek(3)[:3] != GZIP:
            yield from _of_stream(file, path)
            return
        while True:
            start = file.tell()
            if not file.peek(1):
                return
            try:
                yield from _of_stream(io.BufferedReader(Member(file), 1 << 16), f"{path}:{start}")
            except (zlib.error, EOFError) as error:
                yield Fault(f"{path}:{start}", str(error))
                if not _to_next_member(file, start + 1):
                    return


def _to_next_member(file: BinaryIO, start: int) -> bool:
    """Goes to where the next member seems to begin."""
    file.seek(start)
    before = b""
    while block := file.read(1 << 20):
        place = (before + block).find(GZIP)
        if place >= 0:
            file.seek(place - len(before) - len(block), io.SEEK_CUR)
            return True
        before = block[-2:]
    return False


def _of_stream(stream: BinaryIO, place: str) -> Iterator[Record | Fault]:
    lost = False
    while line := stream.readline(LONGEST_HEAD):
        if not line.startswith(b"WARC/"):
            if line.strip() and not lost:
                yield Fault(place, "there is no record where one should begin")
                lost = True
            continue
        lost = False
        head = [line]
        while (line := stream.readline(LONGEST_HEAD)).strip():
            head.append(line)
        fields = b"".join(head)
        length = _field(fields, b"Content-Length")
        if not length.isdigit() or int(length) > LONGEST_RECORD:
            yield Fault(place, f"the length of a record is “{length}”")
            continue
        content = stream.read(int(length))
        if len(content) < int(length):
            yield Fault(place, "a record is cut off")
            return
        address = _field(fields, b"WARC-Target-URI").strip("<>")
        if address and _field(fields, b"WARC-Type").lower() not in OTHERS:
            yield Record(address, fields + b"\r\n" + content + b"\r\n\r\n")


def _field(head: bytes, name: bytes) -> str:
    found = re.search(rb"(?im)^" + name + rb"[ \t]*:[ \t]*(.*?)[ \t]*\r?$", head)
    return found[1].decode(errors="replace") if found else ""


def of_page(address: str, content: bytes, media_type: str | None = None, date: str | None = None) -> Record:
    """A page as a record: what a server would have answered with it."""
    message = f"HTTP/1.1 200 OK\r\nContent-Type: {_line(media_type or 'text/html')}\r\n\r\n".encode() + content
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {_line(address)}\r\n"
    if date:
        head += f"WARC-Date: {_line(date)}\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(message)}\r\n\r\n"
    return Record(address, head.encode() + message + b"\r\n\r\n")


def _line(text: str) -> str:
    return re.sub(r"[\r\n]+", " ", text)
