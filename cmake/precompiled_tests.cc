// SPDX-License-Identifier: Apache-2.0
// Nothing: the target that compiles this holds the precompiled headers of all tests (cmake/add_readout_test.cmake).
