import CYaml

/// The parser of libyaml and its current event, freed together.
///
/// libyaml keeps pointers into the parser and into its input, so all three live at fixed addresses of their own.
final class YamlEvents {
    /// What a document is made of, without what this dossier's language refuses.
    enum Event {
        case scalar(String, plain: Bool)
        case sequenceStart(flow: Bool)
        case mappingStart(flow: Bool)
        case end
        case alias
        case documentStart(directives: Bool)
        case streamEnd
        case other
    }

    /// An event with its place; columns and indices count Unicode scalars from 0, as libyaml does.
    struct Placed {
        let event: Event
        let start: yaml_mark_t
        let end: yaml_mark_t
        let hasAnchor: Bool
        let hasTag: Bool
    }

    /// The parser stopped: what libyaml says, and where.
    struct Failure: Error {
        let problem: String
        let mark: yaml_mark_t
    }

    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let isReady: Bool

    /// Starts on a copy of `bytes`.
    init(_ bytes: ArraySlice<UInt8>) {
        input = .allocate(capacity: max(1, bytes.count))
        _ = input.initialize(from: bytes)
        parser.initialize(to: yaml_parser_t())
        event.initialize(to: yaml_event_t())
        isReady = yaml_parser_initialize(parser) == 1
        if isReady {
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
        }
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
        event.deallocate()
        input.deallocate()
    }

    /// Reads the next event.
    ///
    /// - Throws: `Failure` where the text is no YAML or memory ran out.
    func next() throws(Failure) -> Placed {
        guard isReady else { throw Failure(problem: "out of memory", mark: yaml_mark_t()) }
        guard yaml_parser_parse(parser, event) == 1 else {
            let problem = parser.pointee.problem.flatMap { String(validatingCString: $0) } ?? ""
            // What does not close is to be mended where it opens, and libyaml's own place is where it gave up.
            let isOpen = problem.contains("unexpected end") || problem.contains("',' or")
            let hasContext = parser.pointee.context != nil
            throw Failure(
                problem: problem, mark: isOpen && hasContext ? parser.pointee.context_mark : parser.pointee.problem_mark
            )
        }
        defer { yaml_event_delete(event) }
        let raw = event.pointee
        var anchor = false
        var tag = false
        let value: Event
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            anchor = scalar.anchor != nil
            tag = scalar.tag != nil
            let buffer = UnsafeBufferPointer(start: scalar.value, count: scalar.value == nil ? 0 : scalar.length)
            value = .scalar(String(decoding: buffer, as: UTF8.self), plain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = raw.data.sequence_start
            anchor = sequence.anchor != nil
            tag = sequence.tag != nil
            value = .sequenceStart(flow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_MAPPING_START_EVENT:
            let mapping = raw.data.mapping_start
            anchor = mapping.anchor != nil
            tag = mapping.tag != nil
            value = .mappingStart(flow: mapping.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            value = .end
        case YAML_ALIAS_EVENT:
            value = .alias
        case YAML_DOCUMENT_START_EVENT:
            let start = raw.data.document_start
            value = .documentStart(
                directives: start.version_directive != nil || start.tag_directives.start != start.tag_directives.end)
        case YAML_STREAM_END_EVENT:
            value = .streamEnd
        default:
            value = .other
        }
        return Placed(event: value, start: raw.start_mark, end: raw.end_mark, hasAnchor: anchor, hasTag: tag)
    }
}
