import Git
import Glibc

/// The commits of this clone whose signatures were found good, kept between commands in `kader.proved`.
///
/// That a signature is good follows from the bytes of the commit alone, and the id of a commit follows from its bytes,
/// which are checked against it whenever it is read: what was proved once stays so, whatever becomes of members and keys.
/// The key itself is not kept; it stands in the signature. An audit and a server prove everything anew.
///
/// The file is a line that names its form, and then 20 bytes for each commit, in no order. A program that demands more of
/// a signature writes another line. The file only grows, in one write at a time, up to `limit` commits; then, or where it
/// is damaged, it begins anew. Losing it costs time and nothing else, so that it is never synced and a failure to write
/// it is no failure.
struct ProofFile {
    private static let form = Array("kader proved 2\n".utf8)

    /// The greatest number of commits that are kept.
    private static let limit = 20_000

    private let path: String
    private var known: Set<ObjectID> = []
    private var isDamaged = false
    private var new: [ObjectID] = []

    /// Reads what is known in the clone whose own files lie in `directory`.
    ///
    /// - Parameter name: the file; that of commits whose signatures were found good, where nothing else is said.
    init(in directory: String, named name: String = "kader.proved") {
        path = "\(directory)/\(name)"
        guard Files.exists(path) else { return }
        let size = Self.form.count + 20 * Self.limit
        guard let bytes = try? Files.read(path, limit: size), bytes.starts(with: Self.form),
            (bytes.count - Self.form.count) % 20 == 0
        else {
            isDamaged = true
            return
        }
        known.reserveCapacity(bytes.count / 20)
        for start in stride(from: Self.form.count, to: bytes.count, by: 20) {
            if let id = ObjectID(bytes: bytes[start..<(start + 20)]) { known.insert(id) }
        }
    }

    /// Tells whether the signature of `commit` was found good before.
    func contains(_ commit: ObjectID) -> Bool { known.contains(commit) }

    /// Notes that the signature of `commit` was found good.
    mutating func insert(_ commit: ObjectID) {
        if known.insert(commit).inserted { new.append(commit) }
    }

    /// Writes what was noted since the last time.
    mutating func save() {
        guard !new.isEmpty else { return }
        let beginsAnew = isDamaged || known.count > Self.limit
        let kept = new.prefix(Self.limit)
        new = []
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let descriptor = open(path, beginsAnew ? flags | O_TRUNC : flags, 0o644)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return }
        let bytes = (information.st_size == 0 ? Self.form : []) + kept.flatMap(\.bytes)
        // Written in part, its size shows that it is damaged.
        _ = write(descriptor, bytes, bytes.count)
        isDamaged = false
    }
}
