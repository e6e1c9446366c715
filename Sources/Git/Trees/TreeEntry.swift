/// What a tree says that an entry is.
public enum FileMode: UInt32, Sendable, Hashable {
    /// A folder.
    case tree = 0o040000
    /// An ordinary file.
    case blob = 0o100644
    /// A file that may be run.
    case executable = 0o100755
    /// A symbolic link.
    case link = 0o120000
    /// A commit of another repository: a submodule.
    case commit = 0o160000

    /// The mode that a tree writes as this number, or nil for a number that Git does not know.
    ///
    /// Ordinary files with other permissions, which old versions of Git wrote, count as one of the two that exist.
    init?(canonical number: UInt32) {
        switch number & 0o170000 {
        case 0o100000: self = number & 0o100 == 0 ? .blob : .executable
        case 0o040000: self = .tree
        case 0o120000: self = .link
        case 0o160000: self = .commit
        default: return nil
        }
    }

    /// The sort of object that an entry of this mode names; nil for a submodule, whose object is elsewhere.
    public var kind: ObjectKind? {
        switch self {
        case .tree: .tree
        case .blob, .executable, .link: .blob
        case .commit: nil
        }
    }
}

/// One entry of a tree.
public struct TreeEntry: Sendable, Hashable {
    /// The bytes of the name within its folder.
    public let name: [UInt8]
    /// The object of the entry.
    public let id: ObjectID
    /// What the entry is.
    public let mode: FileMode

    /// An entry of these parts.
    public init(name: [UInt8], id: ObjectID, mode: FileMode) {
        self.name = name
        self.id = id
        self.mode = mode
    }

    /// Tells whether Git puts this entry before another one: bytes in order, a folder's name as if `/` followed it.
    func precedes(_ other: TreeEntry) -> Bool {
        let common = min(name.count, other.name.count)
        for index in 0..<common where name[index] != other.name[index] { return name[index] < other.name[index] }
        func next(_ entry: TreeEntry) -> UInt8 {
            entry.name.count > common ? entry.name[common] : entry.mode == .tree ? UInt8(ascii: "/") : 0
        }
        // Names hold no NUL, so that equal bytes here mean one name and one sort.
        return next(self) < next(other)
    }
}
