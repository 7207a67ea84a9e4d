/**
 * 考核与后果: what cadres are held to account for. So far the measures that their organization took ({@code measure}); grades and the
 * obligations that follow from them belong here too.
 */
package org.zhucun.assessment;
