package org.zhucun.fieldwork.notice;

import org.zhucun.fieldwork.PeriodFilter;

/** 通知筛选: those of a region, from above it and beneath it. */
public class NoticeFilter extends PeriodFilter {}
