package org.zhucun.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
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
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    WitnessService(
            WitnessRepository witnesses,
            LogRepository log,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.witnesses = witnesses;
        this.log = log;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those in the caller's range, with what he may do with them. */
    List<LogView.Witness> list() {
        LocalDate today = LocalDate.now(clock);
        boolean keeps = caller.require().may("client:manage");
        return witnesses.list().stream().map(one -> keeps ? one.to(today) : one).toList();
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
        return witnesses.find(id).orElseThrow();
    }

    /**
     * From a day on it signs no more; its key and what it signed stay, so that earlier checkpoints verify as before. A day that has not
     * come may be put earlier, where its key was lost meanwhile; never later.
     */
    @Audited(Action.LOG_WITNESS_RETIRED)
    LogView.Witness retire(UUID id, RetireWitness command) {
        LogView.Witness witness =
                witnesses.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(witness.version());
        LocalDate today = LocalDate.now(clock);
        if (!witness.signsOn(today)
                || witness.retiredOn() != null && !command.on().isBefore(witness.retiredOn())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "audit.log.witness.retired", witness.retiredOn());
        }
        if (command.on().isBefore(today)) {
            throw DomainException.invalid("/on", "audit.log.witness.day");
        }
        if (!witnesses.retire(witness, command, caller.require().accountName())) {
            throw DomainException.of(ProblemType.STALE);
        }
        trail.about(new Subject(id.toString(), witness.name(), null, null));
        return witnesses.find(id).orElseThrow();
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
        if (!witness.signsOn(LocalDate.now(clock))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "audit.log.witness.retired", witness.retiredOn());
        }
        witnesses.cosigned(command.size(), witness.id(), command.signature());
        return witnesses.find(witness.id()).orElseThrow();
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
