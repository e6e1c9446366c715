import Markdown

/// Numbers blocks by what they say, whatever the white space in them.
///
/// Two that differ have one number where their hashes are the same, which may spoil a comparison and nothing else: what is
/// kept is compared byte by byte. The hash is seeded at random for each process, so that nobody can bring it about.
struct ContentNumbers {
    /// The words of a longer block need not be counted to know that it has enough of them.
    private static let countedBytes = 96
    /// The bytes of a word and the blank behind it, about.
    private static let bytesOfWord = 6

    private var numbers: [UInt64: UInt32] = [:]
    private let seed = UInt64.random(in: .min ... .max)

    init() {}

    /// For each block a hash of its bytes.
    func hashes(of text: [UInt8], _ blocks: [SourceBlock]) -> [UInt64] {
        text.withUnsafeBytes { bytes in
            blocks.map { block in
                var hash = seed
                var place = block.range.lowerBound
                while place + 8 <= block.range.upperBound {
                    hash = mix(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self), 8)
                    place += 8
                }
                var rest = UInt64(0)
                for byte in bytes[place..<block.range.upperBound] { rest = rest << 8 | UInt64(byte) }
                return mix(hash, rest, block.range.upperBound - place)
            }
        }
    }

    /// For each block the number of its content, and how many words it has, about.
    /// - Parameter shared: the hashes that blocks of both texts have.
    mutating func read(
        _ text: [UInt8], _ blocks: [SourceBlock], _ hashes: [UInt64], shared: Set<UInt64>
    ) -> (contents: [UInt32], sizes: [Int]) {
        var contents: [UInt32] = []
        var sizes: [Int] = []
        contents.reserveCapacity(blocks.count)
        sizes.reserveCapacity(blocks.count)
        text.withUnsafeBufferPointer { bytes in
            for (block, hash) in zip(blocks, hashes) {
                let isShared = shared.contains(hash)
                if isShared, block.range.count > Self.countedBytes {
                    contents.append(number(of: hash))
                    sizes.append(block.range.count / Self.bytesOfWord)
                    continue
                }
                let start = block.kind.isItem ? PassageMark.end(in: bytes, block.range) : block.range.lowerBound
                let (content, size) = read(bytes, start..<block.range.upperBound)
                contents.append(number(of: isShared && !block.kind.isItem ? hash : content))
                sizes.append(size)
            }
        }
        return (contents, sizes)
    }

    private mutating func number(of hash: UInt64) -> UInt32 {
        if let known = numbers[hash] { return known }
        let number = UInt32(truncatingIfNeeded: numbers.count)
        numbers[hash] = number
        return number
    }

    /// A hash of what a text says, and how many words it has.
    private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (content: UInt64, size: Int) {
        // Never that of bytes as they stand.
        var hash = ~seed
        // The bytes since the hash was last mixed, eight at most.
        var (word, count) = (UInt64(0), 0)
        var size = 0
        var isWord = false
        var (hasBegun, pending) = (false, false)
        for place in range {
            let byte = bytes[place]
            if byte <= 0x20, byte.isWhiteSpace {
                pending = true
                isWord = false
                continue
            }
            if !isWord {
                // White space at the start says nothing, and neither does that at the end.
                if pending, hasBegun {
                    hash = mix(hash, word, count + 16)
                    (word, count) = (0, 0)
                }
                pending = false
                hasBegun = true
                if byte >= 0x80 || byte.isAlphanumeric {
                    isWord = true
                    size += 1
                }
            }
            if byte == 0x7C { isWord = false }
            word = word << 8 | UInt64(byte)
            count += 1
            if count == 8 {
                hash = mix(hash, word, 8)
                (word, count) = (0, 0)
            }
        }
        return (mix(hash, word, count), size)
    }

    private func mix(_ hash: UInt64, _ word: UInt64, _ count: Int) -> UInt64 {
        let product = (hash ^ word ^ UInt64(count) << 56) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}
