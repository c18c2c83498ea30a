"""What a hub answers when it does not do what was asked. Programs read the codes; the sentences are
for whoever writes one, so they are in English alone."""

from __future__ import annotations

from typing import ClassVar


class Refusal(Exception):
    """An answer with a status of HTTP."""

    code: ClassVar[str] = "REFUSED"
    status: ClassVar[int] = 400
    sentence: ClassVar[str] = "This cannot be done."

    def __init__(self, **headers: str) -> None:
        """`headers` are sent with the answer; `_` in their names stands for `-`."""
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
        super().__init__(self.code)


class ListMalformed(Refusal):
    code = "LIST_MALFORMED"
    sentence = "This is not an access list as hub §2.1 has it. Make it anew."


class ListNotSigned(Refusal):
    code = "LIST_NOT_SIGNED"
    status = 403
    sentence = "This list is not signed by the key that this hub was started with. Compare the key."


class ListOlder(Refusal):
    code = "LIST_OLDER"
    status = 409
    sentence = "This hub has a list of that number or a higher one. Send the newest list."


class ListExpired(Refusal):
    code = "LIST_EXPIRED"
    status = 403
    sentence = "Headquarters' list of who may come here has expired. Headquarters has to send one."


class NotSigned(Refusal):
    code = "NOT_SIGNED"
    status = 401
    sentence = "This request needs one signature as hub §3.1 has it. Sign it."


class BadlySigned(Refusal):
    code = "BAD_SIGNATURE"
    status = 401
    sentence = "The signature does not hold, or its key may not come here. Ask headquarters."


class ClockWrong(Refusal):
    code = "CLOCK_WRONG"
    status = 401
    sentence = "The request was signed at another time than the hub's. Sign it with the time here."


class Replayed(Refusal):
    code = "REPLAYED"
    status = 401
    sentence = "This signed request came before. Sign it anew, with another nonce."


class NotYours(Refusal):
    code = "NOT_YOURS"
    status = 404
    sentence = "There is no such mailbox for this key. Ask headquarters for what is in force now."


class NoSuchFile(Refusal):
    code = "NO_SUCH_FILE"
    status = 404
    sentence = "There is no such file, or not any more. List what there is."


class NoSuchPlace(Refusal):
    code = "NO_SUCH_PLACE"
    status = 404
    sentence = "There is nothing at this address. Look it up in hub §2 to §8."


class NotThisWay(Refusal):
    code = "NOT_THIS_WAY"
    status = 405
    sentence = "This address takes other methods. Look it up in hub §2 to §8."


class TooMany(Refusal):
    code = "TOO_MANY"
    status = 429
    sentence = "Too many requests, or uploads left open. Wait as long as Retry-After says."


class UploadMalformed(Refusal):
    code = "UPLOAD_MALFORMED"
    sentence = "A header is missing or is not as hub §4 and §5 have it. Mend the request."


class TooLarge(Refusal):
    code = "TOO_LARGE"
    status = 413
    sentence = "This is more than may be sent at once. Send less."


class MailboxFull(Refusal):
    code = "MAILBOX_FULL"
    status = 507
    sentence = "The mailbox has no room for it now. Try again when its owner has fetched."


class NoSuchUpload(Refusal):
    code = "NO_SUCH_UPLOAD"
    status = 404
    sentence = "There is no such upload. Open one."


class UploadEnded(Refusal):
    code = "UPLOAD_ENDED"
    status = 410
    sentence = "This upload has ended. Open another."


class OffsetDiffers(Refusal):
    code = "OFFSET_DIFFERS"
    status = 409
    sentence = "The upload stands elsewhere. Ask by HEAD and go on from there."


class DigestDiffers(Refusal):
    code = "DIGEST_DIFFERS"
    status = 460
    sentence = "What came is not what was announced, and was thrown away. Send it again."


class WrongVersion(Refusal):
    code = "WRONG_VERSION"
    status = 412
    sentence = "This hub speaks tus 1.0.0. Say so in Tus-Resumable."


class WrongType(Refusal):
    code = "WRONG_TYPE"
    status = 415
    sentence = "A PATCH has the type application/offset+octet-stream. Send it as that."


class TooSlow(Refusal):
    code = "TOO_SLOW"
    status = 408
    sentence = "Too little came in a minute. What came is kept; go on from there."


class OutOfRange(Refusal):
    code = "OUT_OF_RANGE"
    status = 416
    sentence = "The file is shorter than that. Ask for less."


class NoDatabase(Refusal):
    code = "NO_DATABASE"
    status = 503
    sentence = "The hub cannot reach what it stores in. Try again in a minute."
