import assert from "node:assert/strict";
import fc from "fast-check";
import {
  follows,
  newRing,
  parseRing,
  ringAfter,
  type KeyRing,
} from "../../../lambda/secret-rotation/key-ring";
import { key } from "./support";

const ring: KeyRing = { previous: key(0), current: key(1), next: key(2) };

const counter = (from: number) => {
  let index = from;
  return () => key(index++);
};

describe("a ring of keys", () => {
  it("begins with three keys that nobody has seen", () => {
    assert.deepEqual(newRing(counter(0)), ring);
  });

  it("moves each key up, forgets the oldest and announces a new one", () => {
    const after = ringAfter(ring, counter(3));
    assert.deepEqual(after, { previous: key(1), current: key(2), next: key(3) });
    assert.equal(follows(after, ring), true);
  });

  it("lets whoever has read it check what is signed after the next rotation, and the other way round", () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), (rotations) => {
        const newKey = counter(0);
        let before = newRing(newKey);
        for (let index = 0; index < rotations; index++) before = ringAfter(before, newKey);
        const after = ringAfter(before, newKey);
        const ids = (one: KeyRing) => Object.values(one).map(({ id }: { id: string }) => id);
        assert.ok(ids(before).includes(after.current.id));
        assert.ok(ids(after).includes(before.current.id));
      }),
    );
  });

  const strangers: Readonly<Record<string, KeyRing>> = {
    itself: ring,
    "one with another current key": { previous: key(1), current: key(8), next: key(3) },
    "one that forgets the current key": { previous: key(8), current: key(2), next: key(3) },
    "one that announces an old key": { previous: key(1), current: key(2), next: key(0) },
    "one with the id of the current key and another secret": {
      previous: { ...key(1), key: key(8).key },
      current: key(2),
      next: key(3),
    },
  };
  for (const [name, stranger] of Object.entries(strangers)) {
    it(`is not followed by ${name}`, () => {
      assert.equal(follows(stranger, ring), false);
    });
  }

  it("is read from its own text", () => {
    assert.deepEqual(parseRing(JSON.stringify(ring)), ring);
  });

  const texts: Readonly<Record<string, string>> = {
    nothing: "",
    "no JSON": "{",
    "no object": '"ring"',
    "two keys": JSON.stringify({ ...ring, next: undefined }),
    "a short key": JSON.stringify({ ...ring, next: { id: "k", key: "abc" } }),
    "a key without an id": JSON.stringify({ ...ring, next: { ...key(2), id: "" } }),
    "the same key twice": JSON.stringify({ ...ring, next: key(1) }),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is not read from ${name}`, () => {
      assert.equal(parseRing(text), undefined);
    });
  }
});
