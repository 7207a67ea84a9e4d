/** 知识测试: tests of a course or a study meeting (E6), with scores by name. Nothing sorts by score. */
package org.zhucun.training.test;
