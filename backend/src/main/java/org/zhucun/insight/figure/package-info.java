/**
 * 统计指标: figures as data. A definition ({@code resources/statistics/figures.json}) names a population ({@code populations/*.sql}), who of it
 * counts, the figure it is divided by, and its words; figure, breakdown and list come from the same text, so that a list is as long as its figure.
 */
package org.zhucun.insight.figure;
