package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.verifier.NoteKey;
import org.zhucun.verifier.SignedNote;

/** 见证服务: registers who may countersign and keeps what they sign. A line that does not verify is refused. */
@ApplicationScoped
@Transactional
class WitnessService {
    private final WitnessRepository witnesses;
    private final LogRepository log;
    private final Caller caller;
    private final Trail trail;

    WitnessService(WitnessRepository witnesses, LogRepository log, Caller caller, Trail trail) {
        this.witnesses = witnesses;
        this.log = log;
        this.caller = caller;
        this.trail = trail;
    }

    @Audited(Action.LOG_WITNESS_REGISTERED)
    LogView.Witness register(RegisterWitness command) {
        String path = path(command.region());
        if (!caller.require().covers(path)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        String key = key(command.key()).toString();
        UUID id = Ids.next();
        witnesses.add(id, command.name(), key, path);
        trail.about(new Subject(id.toString(), command.name(), path, null));
        return new LogView.Witness(id, command.name(), key, null, null);
    }

    /** The signature itself is the evidence: it is no deed, or the log would grow by being watched. */
    LogView.Witness cosign(CosignCheckpoint command) {
        LogRepository.Published published =
                log.at(command.size()).orElseThrow(() -> DomainException.invalid("/size", "audit.log.size.unknown"));
        SignedNote countersigned = countersigned(published.note(), command.signature());
        LogView.Witness witness = witnesses.list().stream()
                .filter(one -> countersigned.signedBy(List.of(NoteKey.parse(one.key()))))
                .findFirst()
                .orElseThrow(() -> new DomainException(ProblemType.RULE_VIOLATED, "audit.log.signature"));
        witnesses.cosigned(command.size(), witness.id(), command.signature());
        return witnesses.list().stream()
                .filter(one -> one.id().equals(witness.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The checkpoint's text with that one signature. */
    private static SignedNote countersigned(String note, String line) {
        try {
            SignedNote one = SignedNote.parse(SignedNote.parse(note).text() + "\n" + line + "\n");
            if (one.signatures().equals(List.of(line))) {
                return one;
            }
        } catch (IllegalArgumentException malformed) {
            // answered like any other text that is no signature
        }
        throw DomainException.invalid("/signature", "audit.log.signature.form");
    }

    private static NoteKey key(String text) {
        try {
            return NoteKey.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw DomainException.invalid("/key", "audit.log.key");
        }
    }

    /** {@code 620503} is {@code /62/6205/620503/}: codes nest by prefix. */
    private static String path(String code) {
        StringBuilder path = new StringBuilder("/");
        for (int length : new int[] {2, 4, 6, 9, 12}) {
            if (code.length() >= length) {
                path.append(code, 0, length).append('/');
            }
        }
        return path.toString();
    }
}
