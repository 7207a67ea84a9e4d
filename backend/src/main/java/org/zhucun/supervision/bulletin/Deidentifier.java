package org.zhucun.supervision.bulletin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhucun.supervision.bulletin.BulletinDocument.PrintedProblem;

/** 去标识: the copy of a bulletin without the names that others must not read. */
final class Deidentifier {
    private static final String PERSON = "某干部";
    private static final String TOWNSHIP = "某乡镇";
    private static final String VILLAGE = "某村";
    private static final String TEAM = "某工作队";
    private static final String WORD = "某某";

    /** Longest first: a team's name holds its village's, a village's its township's. */
    private final Map<String, String> words =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /**
     * 名称
     *
     * @param townships empty where townships may be named
     */
    record Names(
            Collection<String> persons,
            Collection<String> teams,
            Collection<String> villages,
            Collection<String> townships,
            Collection<String> further) {}

    Deidentifier(Names names) {
        put(names.further(), WORD);
        put(names.persons(), PERSON);
        put(names.townships(), TOWNSHIP);
        put(names.villages(), VILLAGE);
        put(names.teams(), TEAM);
    }

    BulletinDocument copy(BulletinDocument full) {
        return new BulletinDocument(
                BulletinForm.DEIDENTIFIED,
                full.number(),
                full.edition(),
                full.corrects(),
                clean(full.correctionReason()),
                full.kind(),
                full.period(),
                full.issuer(),
                clean(full.occasion()),
                clean(full.title()),
                clean(full.summary()),
                full.problems().stream().map(this::clean).toList(),
                full.practices().stream()
                        .map(one -> new GoodPractice(clean(one.title()), clean(one.text()), clean(one.place())))
                        .toList(),
                full.publishedOn());
    }

    String clean(String text) {
        if (text == null) {
            return null;
        }
        String cleaned = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            cleaned = cleaned.replace(word.getKey(), word.getValue());
        }
        return cleaned;
    }

    private PrintedProblem clean(PrintedProblem problem) {
        return new PrintedProblem(
                problem.position(),
                problem.category(),
                problem.severity(),
                clean(problem.target()),
                clean(problem.place()),
                problem.foundOn(),
                clean(problem.said()),
                clean(problem.clause()));
    }

    private void put(Collection<String> names, String instead) {
        for (String name : names == null ? List.<String>of() : names) {
            // a single character stands in too many words to be a name
            if (name != null && name.codePointCount(0, name.length()) > 1) {
                words.put(name, instead);
            }
        }
    }
}
