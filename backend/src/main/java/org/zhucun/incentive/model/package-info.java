/** 先进典型 (M5): model cases, what was done well and how, and where it was made known (选树宣传先进典型，总结经验做法). */
package org.zhucun.incentive.model;
