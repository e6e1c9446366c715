import Dossier
import Git
import Glibc

/// Writes a dossier of many years, which `kader verify` finds in order, in as many seconds.
///
/// In the folder that it is given: `dossier/`, a repository with one pack that Git has yet to index and nothing checked
/// out; `keys/`, everyone's private key; and twice a push that has not been made, as `pre-receive` hears of it: the pack
/// with its objects, and the lines of its standard input.
@main
struct MakeDossier {
    static func main() throws {
        var words = CommandLine.arguments.dropFirst()
        var sizes = Sizes()
        var folder: String?
        while let word = words.popFirst() {
            guard word.hasPrefix("--") else {
                folder = word
                continue
            }
            guard let number = words.popFirst().flatMap({ Int($0) }), number >= 0 else { usage() }
            switch word {
            case "--documents": sizes.documents = number
            case "--proposals": sizes.proposals = number
            case "--open": sizes.open = number
            case "--verdicts": sizes.verdicts = number
            case "--seed": sizes.seed = UInt64(number)
            default: usage()
            }
        }
        // Otherwise two proposals for one document would be open at once, and the second would have to be updated.
        guard let folder, sizes.documents > sizes.abreast, sizes.open <= sizes.documents, let cast = Cast() else {
            usage()
        }
        mkdir(folder, 0o755)
        mkdir("\(folder)/keys", 0o700)
        for player in cast.everyone {
            let path = "\(folder)/keys/\(player.member.id)"
            write(Array(player.key.privateFile.utf8), path, mode: 0o600)
            write(Array("\(player.key.publicText)\n".utf8), "\(path).pub")
        }
        let dossier = "\(folder)/dossier"
        let repository = try Repository.create(at: dossier, bare: false)
        var story = Story(sizes, cast: cast, writer: repository)
        try story.play()
        write(story.takePack(), "\(repository.gitDirectory)/objects/pack/dossier.pack")
        write(Array(packedReferences(story.chronicle).utf8), "\(repository.gitDirectory)/packed-refs")
        for (name, onOne) in [("push-many", false), ("push-one", true)] {
            let moves = try story.verdicts(onOne: onOne)
            write(story.takePack(), "\(folder)/\(name).pack")
            write(Array(moves.map { "\($0.old) \($0.new) \($0.name)\n" }.joined().utf8), "\(folder)/\(name)")
        }
        let griffie = cast.griffie
        for (key, value) in [
            ("user.name", griffie.member.name), ("user.email", griffie.member.emails[0]), ("gpg.format", "ssh"),
            ("user.signingkey", "\(folder)/keys/\(griffie.member.id)"),
            ("kader.founding", story.founding?.hex ?? ""),
        ] {
            try repository.setConfiguration(key, to: value)
        }
    }

    /// All references in the form of Git's file for them.
    private static func packedReferences(_ chronicle: Chronicle) -> String {
        let sorted = chronicle.references.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "# pack-refs with: peeled fully-peeled sorted \n"
            + sorted.map { name, value in
                "\(value.target) \(name)\n" + (value.commit.map { "^\($0)\n" } ?? "")
            }.joined()
    }

    private static func write(_ bytes: [UInt8], _ path: String, mode: mode_t = 0o644) {
        guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0,
            chmod(path, mode) == 0
        else {
            perror(path)
            exit(4)
        }
    }

    private static func usage() -> Never {
        print("usage: make-dossier FOLDER [--documents N] [--proposals N] [--open N] [--verdicts N] [--seed N]")
        exit(64)
    }
}
