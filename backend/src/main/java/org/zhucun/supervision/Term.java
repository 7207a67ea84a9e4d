package org.zhucun.supervision;

import java.time.LocalDate;

/**
 * 整改期限: the days given for a rectification, or to be heard.
 *
 * @param from the day it is given
 * @param until the last day, included
 * @param calendar the editions of the working calendar it was counted by, null where somebody named the day
 */
record Term(LocalDate from, LocalDate until, String calendar) {
    Term(LocalDate from, LocalDate until) {
        this(from, until, null);
    }
}
