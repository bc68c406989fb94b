// The product of matrices, a part of Kernels.h.

enum { tile_columns = TILE_VECTORS * LANES };

/// `tile_rows` x `tile_vectors` vectors of results, kept in registers from the first product to the last.
INLINE void multiply_tile(
    const int tile_rows, const int tile_vectors, const float *rows, size_t row_stride, const float *matrix,
    size_t panel_depth, size_t depth, size_t column, float *out, size_t out_stride, int accumulate) {
    const float *panel[TILE_VECTORS];
#pragma clang loop unroll(full)
    for (int j = 0; j < tile_vectors; j++) {
        size_t place = column + j * LANES;
        panel[j] = matrix + place / ckernels_panel * ckernels_panel * panel_depth + place % ckernels_panel;
    }
    vector sums[TILE_ROWS][TILE_VECTORS];
#pragma clang loop unroll(full)
    for (int i = 0; i < tile_rows; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < tile_vectors; j++)
            sums[i][j] = accumulate ? load(out + i * out_stride + column + j * LANES) : (vector){0};
    for (size_t k = 0; k < depth; k++) {
        vector right[TILE_VECTORS];
#pragma clang loop unroll(full)
        for (int j = 0; j < tile_vectors; j++) right[j] = load(panel[j] + k * ckernels_panel);
#pragma clang loop unroll(full)
        for (int i = 0; i < tile_rows; i++) {
            vector left = spread(rows[i * row_stride + k]);
#pragma clang loop unroll(full)
            for (int j = 0; j < tile_vectors; j++) sums[i][j] += left * right[j];
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < tile_rows; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < tile_vectors; j++) store(out + i * out_stride + column + j * LANES, sums[i][j]);
}

/// Some columns of the product: all rows pass by a part of a panel that stays in the first cache.
INLINE void multiply_block(
    const int tile_vectors, const float *rows, size_t row_stride, size_t count, const float *matrix,
    size_t panel_depth, size_t depth, size_t column, float *out, size_t out_stride, int accumulate,
    const float *ahead) {
    // As few tiles as can be, of like height: a low one takes nearly the time of a full one.
    const size_t tiles = (count + TILE_ROWS - 1) / TILE_ROWS;
    // A share of what comes next with each tile, so that it has come from memory when its turn comes.
    const size_t share = (depth * tile_vectors * LANES / tiles + 15) / 16 * 16;
    for (size_t tile = 0; tile < tiles; tile++, ahead += share) {
        for (size_t i = 0; i < share; i += 16) __builtin_prefetch(ahead + i, 0, 2);
        const size_t height = count / tiles + (tile < count % tiles);
#define HEIGHT(n) \
    case n: \
        multiply_tile( \
            n, tile_vectors, rows, row_stride, matrix, panel_depth, depth, column, out, out_stride, accumulate); \
        break;
        switch (height) {
            HEIGHT(1)
            HEIGHT(2)
            HEIGHT(3)
            HEIGHT(4)
#if TILE_ROWS > 4
            HEIGHT(5)
            HEIGHT(6)
#endif
        }
#undef HEIGHT
        rows += height * row_stride;
        out += height * out_stride;
    }
}

static void multiply(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t depth, size_t columns, float *out,
    size_t out_stride, int accumulate) {
    // Sums run through the depth in order, whatever the blocks.
    enum { block = 256 };
    if (!count) return;
    for (size_t column = 0, width; column < columns; column += width) {
        width = tile_columns;
#if TILE_VECTORS * LANES > 16
        // As few blocks as can be, of like width: a narrow one leaves the arithmetic units waiting for each other.
        const size_t panels = (columns - column) / ckernels_panel, most = tile_columns / ckernels_panel;
        const size_t blocks = (panels + most - 1) / most;
        width = (panels + blocks - 1) / blocks * ckernels_panel;
#endif
        for (size_t k = 0; k < depth; k += block) {
            const size_t size = depth - k < block ? depth - k : block;
            const float *here = matrix + k * ckernels_panel;
            const float *ahead = matrix + column * depth + (k + block) * ckernels_panel;
#define VECTORS(n) \
    multiply_block( \
        n, rows + k, row_stride, count, here, depth, size, column, out, out_stride, accumulate || k, ahead)
            if (width == tile_columns) VECTORS(TILE_VECTORS);
#if TILE_VECTORS * LANES > 16
            else if (width == 3 * ckernels_panel) VECTORS(3 * ckernels_panel / LANES);
            else if (width == 2 * ckernels_panel) VECTORS(2 * ckernels_panel / LANES);
            else VECTORS(ckernels_panel / LANES);
#endif
#undef VECTORS
        }
    }
}
