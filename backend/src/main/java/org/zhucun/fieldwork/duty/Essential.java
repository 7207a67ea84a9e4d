package org.zhucun.fieldwork.duty;

/** 工作要领: one of the ten. */
record Essential(int no, String title) {}
