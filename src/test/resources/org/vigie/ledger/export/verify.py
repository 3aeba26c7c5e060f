"""Verifies an exported log with the Python standard library alone. Shares no code with Vigie:
written from RFC 6962, RFC 8032 and the C2SP pages, to be a second opinion in tests.
Prints: size root disclosures."""
import base64, hashlib, json, os, sys

FOLDER = sys.argv[1]
SEEN = set()


def fail(why):
    sys.exit("broken: " + why)


def read(name):
    SEEN.add(os.path.normpath(os.path.join(FOLDER, name)))
    try:
        with open(os.path.join(FOLDER, name), "rb") as file:
            return file.read()
    except OSError:
        fail(name)


# Ed25519, RFC 8032 section 6, in its plain form.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
I = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * I % P
    if (x * x - x2) % P:
        return None
    return P - x if (x & 1) != sign else x


def add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, E = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = B - A, E - C, E + C, B + A
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, point)
        point = add(point, point)
        n >>= 1
    return total


def unpack(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def ed25519(key, message, signature):
    a, r = unpack(key), unpack(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (
        left[1] * right[2] - right[1] * left[2]
    ) % P == 0


vkey = read("key.vkey")
try:
    name, key_id, encoded = vkey.decode("utf-8").rstrip("\n").split("+", 2)
    typed = base64.b64decode(encoded, validate=True)
except ValueError:
    fail("key.vkey")
key = typed[1:]
expected_id = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4]
if typed[:1] != b"\x01" or len(key) != 32 or expected_id.hex() != key_id:
    fail("key.vkey")
if vkey != (name + "+" + key_id + "+" + base64.b64encode(typed).decode() + "\n").encode():
    fail("key.vkey")


def note(file):
    written = read(file)
    text, _, signatures = written.rpartition(b"\n\n")
    text += b"\n"
    good = False
    for line in signatures.split(b"\n")[:-1]:
        dash, who, value = line.split(b" ")
        blob = base64.b64decode(value, validate=True)
        if dash != "\u2014".encode() or base64.b64encode(blob) != value:
            fail(file)
        if who.decode() == name and blob[:4] == expected_id:
            if not ed25519(key, text, blob[4:]):
                fail(file)
            good = True
    if not good or not written.endswith(b"\n"):
        fail(file)
    return text


def leaf(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << ((len(hashes) - 1).bit_length() - 1)
    return node(root(hashes[:split]), root(hashes[split:]))


def path(level, index, width):
    digits = "%03d" % (index % 1000)
    index //= 1000
    while index:
        digits = "x%03d/" % (index % 1000) + digits
        index //= 1000
    return "tile/%s/%s%s" % (level, digits, "" if width == 256 else ".p/%d" % width)


try:
    origin, size_text, root_text = note("checkpoint").decode("utf-8").split("\n")[:3]
    size, claimed = int(size_text), base64.b64decode(root_text, validate=True)
except (ValueError, UnicodeDecodeError):
    fail("checkpoint")
if origin != name:
    fail("origin")
lines = note("contents").decode("utf-8").split("\n")
for line in lines[1:3]:
    digest, file = line.split("  ")
    if hashlib.sha256(read(file)).hexdigest() != digest:
        fail(file)

entries, hashes = [], []
for index in range((size + 255) // 256):
    width = min(256, size - index * 256)
    bundle, at, count = read(path("entries", index, width)), 0, 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at : at + 2], "big")
        entry = bundle[at + 2 : at + 2 + length]
        if len(entry) != length:
            fail("bundle")
        entries.append(entry)
        hashes.append(leaf(entry))
        at, count = at + 2 + length, count + 1
    if count != width:
        fail("bundle")
if root(hashes) != claimed:
    fail("root")
level, row = 0, hashes
while row:
    for index in range((len(row) + 255) // 256):
        part = row[index * 256 : index * 256 + 256]
        if read(path(level, index, len(part))) != b"".join(part):
            fail("tile")
    row = [root(row[i * 256 : i * 256 + 256]) for i in range(len(row) // 256)]
    level += 1

previous, commitments = "0" * 64, {}
for number, (entry, digest) in enumerate(zip(entries, hashes), 1):
    event = json.loads(entry)
    if event["device_seq"] != number or event["prev_leaf_hash"] != previous:
        fail("entry %d" % number)
    if json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() != entry:
        fail("entry %d" % number)
    commitments[number] = event["commitments"]
    previous = digest.hex()

disclosed = 0
for line in read("disclosures.jsonl").decode("utf-8").split("\n")[:-1]:
    text = json.loads(line)
    digest = hashlib.sha256(bytes.fromhex(text["salt"]) + text["text"].encode()).hexdigest()
    if commitments[text["seq"]].get(text["field"]) != digest:
        fail("disclosure")
    disclosed += 1
for base, _, files in os.walk(FOLDER):
    for file in files:
        if os.path.normpath(os.path.join(base, file)) not in SEEN:
            fail("extra " + file)
print(size, claimed.hex(), disclosed)
