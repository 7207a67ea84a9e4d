/**
 * 统计: figures over all rooms, for people and auditors. Every figure says its definition, its population and its day; a row's code leads to
 * the list behind it. Floor 6: nobody uses it.
 */
package org.zhucun.insight;
