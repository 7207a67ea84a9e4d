package org.zhucun.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** 检验结果: what came of every requirement of a part. Used by many threads. */
public final class Results {
    private static final int NAMED = 20;

    private final Part part;
    private final Map<Requirement, List<Fault>> faults = new EnumMap<>(Requirement.class);
    private final Map<Requirement, Fault> skipped = new EnumMap<>(Requirement.class);
    private final Map<Requirement, Boolean> asked = new EnumMap<>(Requirement.class);
    private final List<Fault> notes = new ArrayList<>();

    public Results(Part part) {
        this.part = part;
    }

    /** 结论. */
    public enum State {
        HOLDS,
        FAILS,
        /** It could not be asked, and why is said. */
        SKIPPED,
        /** What was before it has failed, so nobody came to ask. */
        NOT_REACHED
    }

    public Part part() {
        return part;
    }

    /** It was asked, and so far nothing is wrong. */
    public synchronized void asked(Requirement requirement) {
        asked.put(requirement, true);
    }

    /** It was asked and is not so; the first {@value #NAMED} faults are kept, and how many there are. */
    public synchronized void fails(Requirement requirement, Fault fault) {
        List<Fault> known = faults.computeIfAbsent(requirement, none -> new ArrayList<>());
        if (known.size() < NAMED && !known.contains(fault)) {
            known.add(fault);
        }
    }

    /** Asks whether something holds, and keeps the fault where it does not. */
    public boolean holds(Requirement requirement, boolean so, Fault otherwise) {
        asked(requirement);
        if (!so) {
            fails(requirement, otherwise);
        }
        return so;
    }

    public synchronized void skip(Requirement requirement, Fault why) {
        skipped.putIfAbsent(requirement, why);
    }

    /** Something a person should know that is no requirement, e.g. what is left behind. */
    public synchronized void note(Fault note) {
        notes.add(note);
    }

    public synchronized List<Fault> notes() {
        return List.copyOf(notes);
    }

    public synchronized State state(Requirement requirement) {
        if (faults.containsKey(requirement)) {
            return State.FAILS;
        }
        if (asked.containsKey(requirement)) {
            return State.HOLDS;
        }
        return skipped.containsKey(requirement) ? State.SKIPPED : State.NOT_REACHED;
    }

    /** Why it fails or was skipped. */
    public synchronized List<Fault> why(Requirement requirement) {
        if (faults.containsKey(requirement)) {
            return List.copyOf(faults.get(requirement));
        }
        return skipped.containsKey(requirement) ? List.of(skipped.get(requirement)) : List.of();
    }

    public List<Requirement> failed() {
        return part.requirements().stream()
                .filter(requirement -> state(requirement) == State.FAILS)
                .toList();
    }

    public long count(State state) {
        return part.requirements().stream()
                .filter(requirement -> state(requirement) == state)
                .count();
    }

    /** Whether nothing fails and nothing was left unasked without a reason. */
    public boolean conform() {
        return count(State.FAILS) == 0 && count(State.NOT_REACHED) == 0;
    }
}
