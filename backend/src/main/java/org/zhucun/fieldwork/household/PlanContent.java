package org.zhucun.fieldwork.household;

import java.util.List;

/** 一户一策内容: what lies sealed. */
record PlanContent(List<PovertyCause> causes, List<String> measures) {}
