package org.zhucun.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 审计轨迹: the door to the trail. Services use {@link Audited}; this is for what an annotation cannot say. */
@ApplicationScoped
public class Trail {
    private static final String SUBJECT = "zhucun.audit.subject";
    private static final String DETAIL = "zhucun.audit.detail";
    private static final String SEALS = "zhucun.audit.seals";

    private final TransactionSynchronizationRegistry transaction;
    private final DeedStore deeds;
    private final Caller caller;

    Trail(TransactionSynchronizationRegistry transaction, DeedStore deeds, Caller caller) {
        this.transaction = transaction;
        this.deeds = deeds;
        this.caller = caller;
    }

    /** Says what the deed of the running transaction is about. */
    public void about(Subject subject) {
        transaction.putResource(SUBJECT, subject);
    }

    /** Adds facts to the deed of the running transaction, e.g. the purpose of a disclosure. Never personal data. */
    public void detail(Map<String, ?> detail) {
        transaction.putResource(DETAIL, detail);
    }

    /** Hashes of what has no row in the trail, by its id: they go into every deed of the running transaction, whatever else it details. */
    public void also(Map<String, String> seals) {
        Map<String, String> all = new TreeMap<>(seals());
        all.putAll(seals);
        transaction.putResource(SEALS, all);
    }

    /** What {@link #also} was told so far, for {@link #unseal}. */
    public Object sealed() {
        return seals();
    }

    /** What was told since is forgotten: it was taken back to a savepoint. */
    public void unseal(Object before) {
        transaction.putResource(SEALS, before);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> seals() {
        Object seals = transaction.getResource(SEALS);
        return seals == null ? Map.of() : (Map<String, String>) seals;
    }

    /** Writes a deed into the running transaction. */
    public void record(Action action, Subject subject) {
        deeds.write(caller.office().orElse(null), new Deed(action, subject, detailOfTransaction(), Outcome.DONE, null));
    }

    /** Writes a deed done by an office that the running transaction does not act as yet, e.g. a log-in. */
    public void recordAs(Office office, Action action, Subject subject) {
        deeds.write(office, new Deed(action, subject, null, Outcome.DONE, null));
    }

    /** The same with facts of its own, e.g. the key that a machine signed with. */
    public void recordAs(Office office, Action action, Subject subject, Map<String, ?> detail) {
        deeds.write(office, new Deed(action, subject, detail, Outcome.DONE, null));
    }

    /** Writes a refusal in a transaction of its own, so that it stays although the request changed nothing. */
    public void refused(Office office, Action action, Subject subject, String code) {
        Deed deed = new Deed(action, subject, null, Outcome.REFUSED, code);
        Runnable write = () -> QuarkusTransaction.requiringNew().run(() -> deeds.write(office, deed));
        if (office == null) {
            Caller.asNobody(() -> run(write));
        } else {
            Caller.as(office, () -> run(write));
        }
    }

    /** An auditor's look is a deed too (J7), with a transaction of its own because the one that reads may not write. */
    public void lookedAt(Action action, Subject subject, Map<String, ?> asked) {
        if (caller.office().filter(office -> office.role() == Role.AUDITOR).isPresent()) {
            seen(action, subject, asked);
        }
    }

    /** Whoever looks at what is restricted is on the trail (M7), with a transaction of its own because the one that reads may not write. */
    public void seen(Action action, Subject subject, Map<String, ?> asked) {
        Office office = caller.require();
        Deed deed = new Deed(action, subject, asked, Outcome.DONE, null);
        Caller.as(office, () -> run(() -> QuarkusTransaction.requiringNew().run(() -> deeds.write(office, deed))));
    }

    Optional<Subject> subjectOfTransaction() {
        return Optional.ofNullable((Subject) transaction.getResource(SUBJECT));
    }

    @SuppressWarnings("unchecked")
    Map<String, ?> detailOfTransaction() {
        if (transaction.getTransactionKey() == null) {
            return null;
        }
        Map<String, ?> detail = (Map<String, ?>) transaction.getResource(DETAIL);
        Map<String, String> seals = seals();
        if (seals.isEmpty()) {
            return detail;
        }
        Map<String, Object> both = new LinkedHashMap<>(detail == null ? Map.of() : detail);
        both.put("seals", seals);
        return both;
    }

    private static Void run(Runnable write) {
        write.run();
        return null;
    }

    /** How it ended. */
    enum Outcome {
        DONE,
        REFUSED
    }

    /** One deed about to be written. */
    record Deed(Action action, Subject subject, Map<String, ?> detail, Outcome outcome, String code) {}
}
