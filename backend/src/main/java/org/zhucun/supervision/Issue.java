package org.zhucun.supervision;

/**
 * 下发: what is settled when a finding is issued.
 *
 * @param rectification until when it has to be put right
 * @param statement until when the inspected may state or object
 * @param recurrence the earlier finding it repeats, or null
 */
record Issue(Term rectification, Term statement, Recurrence recurrence) {}
