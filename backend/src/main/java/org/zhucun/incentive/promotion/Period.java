package org.zhucun.incentive.promotion;

import java.time.LocalDate;
import org.zhucun.kernel.DomainException;

/** 期间: both days included. */
record Period(LocalDate from, LocalDate to) {
    static Period of(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        if (last.isBefore(first)) {
            throw DomainException.invalid("to", "incentive.period");
        }
        return new Period(first, last);
    }
}
