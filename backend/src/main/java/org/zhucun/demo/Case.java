package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** 督查问题: a finding with the steps it has taken. */
final class Case {
    UUID id;
    String number;
    String targetKind;
    String targetId;
    String targetName;
    Village village;
    String regionPath;
    String unitPath;
    UUID cadreId;
    String category;
    String severity;
    String facts;
    String method;
    String state;
    UUID list;
    LocalDate foundOn;
    LocalDate issuedOn;
    LocalDate dueOn;
    LocalDate rectifiedOn;
    LocalDate verifiedOn;
    String result;
    LocalDate closedOn;
    DemoAccount finder;
    DemoAccount rectifier;
    DemoAccount verifier;
    boolean accepted;
    final List<Step> steps = new ArrayList<>();

    /** One step, who took it and when. */
    record Step(UUID id, String action, DemoAccount by, LocalDate on, String note) {}

    /** What a finding is about. */
    record Matter(String category, String severity, String facts, String method) {}

    String county() {
        return regionPath.split("/")[3];
    }
}
