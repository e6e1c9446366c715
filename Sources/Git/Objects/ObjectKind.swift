import CLibgit2

/// The four sorts of objects that a repository holds.
public enum ObjectKind: Sendable, Hashable {
    /// A commit.
    case commit
    /// A tree: the entries of one folder.
    case tree
    /// A blob: the bytes of one file, or the target of a link.
    case blob
    /// An annotated tag.
    case tag

    init?(_ type: git_object_t) {
        switch type {
        case GIT_OBJECT_COMMIT: self = .commit
        case GIT_OBJECT_TREE: self = .tree
        case GIT_OBJECT_BLOB: self = .blob
        case GIT_OBJECT_TAG: self = .tag
        default: return nil
        }
    }

    init?(word: ArraySlice<UInt8>) {
        guard let kind = [ObjectKind.commit, .tree, .blob, .tag].first(where: { word.elementsEqual($0.word.utf8) })
        else { return nil }
        self = kind
    }

    /// The word that Git writes for it: `commit`, `tree`, `blob` or `tag`.
    public var word: String {
        switch self {
        case .commit: "commit"
        case .tree: "tree"
        case .blob: "blob"
        case .tag: "tag"
        }
    }

    var type: git_object_t {
        switch self {
        case .commit: GIT_OBJECT_COMMIT
        case .tree: GIT_OBJECT_TREE
        case .blob: GIT_OBJECT_BLOB
        case .tag: GIT_OBJECT_TAG
        }
    }
}
