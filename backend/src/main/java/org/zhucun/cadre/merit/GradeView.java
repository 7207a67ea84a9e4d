package org.zhucun.cadre.merit;

import java.util.UUID;

/** 年度考核: one year's grade. */
record GradeView(UUID id, int year, Grade grade, GradeVocabulary vocabulary, String source) {}
