/// A Markdown text cut into blocks, each with the number of what it says.
struct BlockText {
    let bytes: [UInt8]
    let blocks: [SourceBlock]
    /// For each block the number of its content: equal where two blocks differ in white space at most, or in the mark of
    /// a list item.
    let contents: [UInt32]
    /// For each block how many words it has, about.
    let sizes: [Int]

    init(_ bytes: [UInt8], interner: inout Interner<UInt8>) {
        self.bytes = bytes
        blocks = SourceBlock.all(of: bytes, outline: Outline(bytes))
        var contents: [UInt32] = []
        var sizes: [Int] = []
        contents.reserveCapacity(blocks.count)
        sizes.reserveCapacity(blocks.count)
        var content: [UInt8] = []
        for block in blocks {
            var text = bytes[block.range]
            if case .item = block.kind { text = PassageMark.strip(text, isFirst: true) }
            content.removeAll(keepingCapacity: true)
            var size = 0
            var isWord = false
            var pending = false
            for byte in text {
                if byte.isWhiteSpace {
                    pending = true
                    isWord = false
                    continue
                }
                if pending, !content.isEmpty { content.append(0x20) }
                pending = false
                content.append(byte)
                if !isWord, byte >= 0x80 || byte.isAlphanumeric {
                    isWord = true
                    size += 1
                }
            }
            contents.append(interner.id(of: content[...]))
            sizes.append(size)
        }
        self.contents = contents
        self.sizes = sizes
    }

    /// The bytes of a block.
    func text(_ block: Int) -> ArraySlice<UInt8> { bytes[blocks[block].range] }
}
