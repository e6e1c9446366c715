/// A Markdown text cut into blocks, each with the number of what it says.
struct BlockText {
    let bytes: [UInt8]
    let blocks: [SourceBlock]
    /// For each block the number of its content: equal where two blocks differ in white space at most, or in the mark of
    /// a list item.
    let contents: [UInt32]
    /// For each block how many words it has, about.
    let sizes: [Int]

    init(_ bytes: [UInt8], numbers: inout ContentNumbers) {
        self.bytes = bytes
        let blocks = SourceBlock.all(of: bytes, outline: Outline(bytes))
        var contents: [UInt32] = []
        var sizes: [Int] = []
        contents.reserveCapacity(blocks.count)
        sizes.reserveCapacity(blocks.count)
        bytes.withUnsafeBufferPointer { bytes in
            for block in blocks {
                let start = block.kind.isItem ? PassageMark.end(in: bytes, block.range) : block.range.lowerBound
                let (number, size) = numbers.number(of: bytes, start..<block.range.upperBound)
                contents.append(number)
                sizes.append(size)
            }
        }
        self.blocks = blocks
        self.contents = contents
        self.sizes = sizes
    }

    /// The bytes of a block.
    func text(_ block: Int) -> ArraySlice<UInt8> { bytes[blocks[block].range] }
}

/// Numbers texts by what they say, whatever the white space in them.
///
/// Two texts that differ have one number where their hashes are the same, which may spoil a comparison and nothing else:
/// what is kept is compared byte by byte. The hash is seeded at random for each process, so that nobody can bring it about.
struct ContentNumbers {
    private var numbers: [UInt64: UInt32] = [:]
    private let seed = UInt64.random(in: .min ... .max)

    init() {}

    /// The number of a text, and how many words it has, about.
    mutating func number(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (number: UInt32, size: Int) {
        var hash = seed
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
        hash = mix(hash, word, count)
        if let known = numbers[hash] { return (known, size) }
        let number = UInt32(truncatingIfNeeded: numbers.count)
        numbers[hash] = number
        return (number, size)
    }

    private func mix(_ hash: UInt64, _ word: UInt64, _ count: Int) -> UInt64 {
        let product = (hash ^ word ^ UInt64(count) << 56) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}
