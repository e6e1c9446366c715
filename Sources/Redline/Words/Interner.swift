/// Gives every distinct run of elements a number, in order of first appearance.
///
/// The hash is seeded at random for each process, so that no text can be made to collide; the numbers do not depend on it.
struct Interner<Element: FixedWidthInteger> {
    /// One past the highest number given.
    private(set) var count = 0

    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private var bounds: [Int] = [0]
    private var arena: [Element] = []
    private let seed: UInt64

    init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        seed = hashSeed
    }

    /// The number of a run: the same for equal runs, and only for those.
    mutating func id(of elements: ArraySlice<Element>) -> UInt32 {
        let hash = elements.withUnsafeBytes { self.hash(of: $0) }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if hashes[candidate] == hash, arena[bounds[candidate]..<bounds[candidate + 1]] == elements {
                return UInt32(truncatingIfNeeded: candidate)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(truncatingIfNeeded: count)
        hashes.append(hash)
        arena.append(contentsOf: elements)
        bounds.append(arena.count)
        count += 1
        if count * 2 > slots.count { grow() }
        return UInt32(truncatingIfNeeded: count - 1)
    }

    /// Eight bytes at a time: the greater part of the words that there are is no longer.
    private func hash(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
            let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            return product ^ product >> 29
        }
        var hash = seed
        var place = 0
        while place + 8 <= bytes.count {
            hash = mix(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest = UInt64(bytes.count)
        for index in place..<bytes.count { rest = rest << 8 | UInt64(bytes[index]) }
        return mix(hash, rest)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }
}

private let hashSeed = UInt64.random(in: .min ... .max)
