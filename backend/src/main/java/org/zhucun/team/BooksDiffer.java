package org.zhucun.team;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 账实不符: told in the transaction of a stock-taking whose books and facts differ (P5); supervision makes a finding of it and answers. */
public final class BooksDiffer {
    private final UUID teamId;
    private final LocalDate countedOn;
    private final String facts;
    private final String clause;
    private String findingNumber;

    public BooksDiffer(UUID teamId, LocalDate countedOn, String facts, String clause) {
        this.teamId = teamId;
        this.countedOn = countedOn;
        this.facts = facts;
        this.clause = clause;
    }

    public UUID teamId() {
        return teamId;
    }

    public LocalDate countedOn() {
        return countedOn;
    }

    public String facts() {
        return facts;
    }

    /** The clause that was not kept. */
    public String clause() {
        return clause;
    }

    /** Says under which number it was taken up. */
    public void takenUp(String number) {
        findingNumber = number;
    }

    public Optional<String> findingNumber() {
        return Optional.ofNullable(findingNumber);
    }
}
